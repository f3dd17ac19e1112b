"""What happens in PostgreSQL, a statement each.

All tables lie in the schema ``acapy_hub``. ``log`` has each event as it came, for those who follow;
``open`` has one row for each that is not handled, which whoever handles it deletes in a transaction
that ends when it is handled: if he dies, the row is there again, with the ``xmax`` of a deletion
that was rolled back. ``seq`` is in the order of commits, since events of a hub are published one
after the other. Keys and ids are digests, since an index takes no long ones.
"""

from __future__ import annotations

LOCK = "select pg_advisory_xact_lock(%(lock)s)"
# to_regclass() may still remember that there was none
THERE = """
select pg_backend_pid(), exists (
    select from pg_namespace n join pg_class c on c.relnamespace = n.oid
    where nspname = 'acapy_hub' and relname = 'member')
"""
TABLES = """
create table if not exists acapy_hub.hub (
    hub text primary key, epoch text not null, asked boolean not null default false);
create sequence if not exists acapy_hub.seq;
create table if not exists acapy_hub.log (
    hub text, seq bigint, at timestamptz not null default clock_timestamp(),
    envelope bytea not null, primary key (hub, seq));
create table if not exists acapy_hub.open (
    hub text, seq bigint, key bytea not null, topic bytea not null,
    tries integer not null default 0, due timestamptz not null default clock_timestamp(),
    primary key (hub, seq))
    with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
create index if not exists open_key on acapy_hub.open (hub, key, seq);
create table if not exists acapy_hub.known (
    hub text, id bytea, at timestamptz not null default clock_timestamp(), primary key (hub, id));
create index if not exists known_at on acapy_hub.known (hub, at);
create table if not exists acapy_hub.parked (
    hub text, id bytea, seq bigint not null, key bytea not null, topic bytea not null,
    envelope bytea not null, attempts integer not null, error text not null,
    at timestamptz not null default clock_timestamp(), primary key (hub, id));
create table if not exists acapy_hub.value (
    hub text, name bytea, value bytea, turn text, until timestamptz, primary key (hub, name));
create table if not exists acapy_hub.member (
    hub text, me text, line text not null, threads integer not null, until timestamptz not null,
    primary key (hub, me));
"""
# Takes the first event whose key has none before it; nothing below the floor is open, and the keys
# that are busy are in hand in this process. A function, for settings that hold within it alone:
# what is known of a table that fills and empties misleads the planner, and only one plan is good
FUNCTIONS = """
create or replace function acapy_hub.take(_hub text, _floor bigint, _busy bytea[])
returns table (seq bigint, key bytea, topic bytea, tries integer, dropped boolean, envelope bytea)
language plpgsql set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off as $$
begin
    return query with head as (
        select o.seq, o.xmax::text <> '0' as dropped from acapy_hub.open o
        where o.hub = _hub and o.seq >= _floor and o.due <= statement_timestamp()
            and o.key <> all(_busy) and o.seq = (
                select p.seq from acapy_hub.open p where p.hub = o.hub and p.key = o.key
                order by p.seq limit 1)
        order by o.seq limit 1
        for update skip locked
    )
    delete from acapy_hub.open o using head where o.hub = _hub and o.seq = head.seq
    returning o.seq, o.key, o.topic, o.tries, head.dropped,
        (select l.envelope from acapy_hub.log l where l.hub = o.hub and l.seq = o.seq);
end $$
"""
NAME = """
insert into acapy_hub.hub (hub, epoch) values (%(hub)s, %(epoch)s) on conflict do nothing
"""

# --- publishing ----------------------------------------------------------------------------------

_KEEP = """
, kept as (
    insert into acapy_hub.log (hub, seq, envelope)
    select hub, nextval('acapy_hub.seq'), envelope from fresh
    returning hub, seq
), opened as (
    insert into acapy_hub.open (hub, seq, key, topic)
    select hub, kept.seq, key, topic from kept join fresh using (hub)
)
select pg_notify(%(channel)s, '') from kept
"""
_NEW = """
with turn as materialized (
    select pg_advisory_xact_lock(%(lock)s)
), new as (
    insert into acapy_hub.known (hub, id) select %(hub)s, %(id)s from turn
    on conflict do nothing returning hub
), fresh as (
    select hub, %(key)s::bytea as key, %(topic)s::bytea as topic, %(envelope)s::bytea as envelope
    from new
)
"""
PUBLISH = f"{_NEW}{_KEEP}"

# --- following -----------------------------------------------------------------------------------

# what tells whether the data is what it was: a row that is made with the tables, the file of the
# log, the timeline, how far the journal is; whether a crash may have cost any, and since when it
# runs
STANDING = """
select concat_ws(' ', hub.epoch, pg_relation_filenode('acapy_hub.log'),
        left(pg_walfile_name(pg_current_wal_lsn()), 8)),
    pg_current_wal_lsn() - '0/0',
    current_setting('fsync') = 'off' or current_setting('synchronous_commit') = 'off',
    pg_postmaster_start_time()
from acapy_hub.hub where hub = %(hub)s
"""
# behind which event those come that are wanted, and up to which they are from before the call
POSITION = """
with clock as (select clock_timestamp() - %(ago)s * interval '1 second' as called)
select
    coalesce((select seq from acapy_hub.log where hub = %(hub)s
        and at < called - %(look_back)s * interval '1 second' order by seq desc limit 1), 0),
    coalesce((select seq from acapy_hub.log where hub = %(hub)s
        and at < called order by seq desc limit 1), 0)
from clock
"""
READ = """
select seq, envelope, pg_current_wal_lsn() - '0/0' from acapy_hub.log
where hub = %(hub)s and seq > %(seq)s order by seq limit %(count)s
"""

# --- handling ------------------------------------------------------------------------------------

TAKE = "select * from acapy_hub.take(%(hub)s, %(floor)s, %(busy)s::bytea[])"
AGAIN = """
insert into acapy_hub.open (hub, seq, key, topic, tries, due) values (
    %(hub)s, %(seq)s, %(key)s, %(topic)s, %(tries)s,
    clock_timestamp() + %(pause)s * interval '1 second')
"""
PARK = """
insert into acapy_hub.parked (hub, id, seq, key, topic, envelope, attempts, error)
values (%(hub)s, %(id)s, %(seq)s, %(key)s, %(topic)s, %(envelope)s, %(tries)s, %(error)s)
on conflict (hub, id) do update set seq = excluded.seq, attempts = excluded.attempts,
    error = excluded.error, at = excluded.at
"""
ASKED = "update acapy_hub.hub set asked = true where hub = %(hub)s and not asked"
FLOOR = "select coalesce(min(seq), 0) from acapy_hub.open where hub = %(hub)s"

# --- who is there, and what goes -----------------------------------------------------------------

ALIVE = """
insert into acapy_hub.member values (%(hub)s, %(me)s, %(called)s, %(threads)s,
    clock_timestamp() + %(seconds)s * interval '1 second')
on conflict (hub, me) do update set until = excluded.until
"""
GONE = "delete from acapy_hub.member where hub = %(hub)s and me = %(me)s"
# who was not heard of for too long stands still, perhaps with events in hand: his lines are cut,
# and what he has in hand is open again
CUT_OFF = """
with dead as (
    delete from acapy_hub.member where hub = %(hub)s and until < clock_timestamp() returning line
)
select pg_terminate_backend(pid) from pg_stat_activity
where usename = current_user and application_name in (select line from dead)
"""
TURN = "select pg_try_advisory_xact_lock(%(lock)s + 1)"
TRIM_KNOWN = """
delete from acapy_hub.known
where hub = %(hub)s and at < clock_timestamp() - %(known)s * interval '1 second'
"""
# where nobody ever handled anything, what is much older
TRIM_OPEN = """
with gone as (
    delete from acapy_hub.open where hub = %(hub)s
        and exists (select from acapy_hub.hub where hub = %(hub)s and not asked)
        and seq <= (select seq from acapy_hub.log where hub = %(hub)s
            and at < clock_timestamp() - %(unasked)s * interval '1 second'
            order by seq desc limit 1)
    returning true
)
select count(*) from gone
"""
TRIM_LOG = """
delete from acapy_hub.log
where hub = %(hub)s and at < clock_timestamp() - %(kept)s * interval '1 second'
    and seq < coalesce((select min(seq) from acapy_hub.open where hub = %(hub)s), seq + 1)
"""

# --- values --------------------------------------------------------------------------------------

VALUE = "select value from acapy_hub.value where hub = %(hub)s and name = %(name)s"
BEGIN = """
insert into acapy_hub.value as v (hub, name, turn, until) values (
    %(hub)s, %(name)s, %(me)s, clock_timestamp() + %(seconds)s * interval '1 second')
on conflict (hub, name) do update set turn = excluded.turn, until = excluded.until
    where v.turn is null or v.turn = excluded.turn or v.until < clock_timestamp()
returning true
"""
END = """
update acapy_hub.value set turn = null
where hub = %(hub)s and name = %(name)s and turn = %(me)s
"""
KEEP = """
insert into acapy_hub.value as v (hub, name, value) values (%(hub)s, %(name)s, %(made)s)
on conflict (hub, name) do update set
    value = case when v.turn = %(me)s or v.value is null or v.value = %(stale)s
        then excluded.value else v.value end,
    turn = nullif(v.turn, %(me)s)
returning value
"""

# --- operators -----------------------------------------------------------------------------------

NUMBERS = """
select
    coalesce((select greatest(0, extract(epoch from clock_timestamp() - at)) from acapy_hub.log
        where hub = %(hub)s and seq = (select min(seq) from acapy_hub.open where hub = %(hub)s)),
        0)::float8,
    (select count(*) from acapy_hub.member
        where hub = %(hub)s and threads = 0 and until > clock_timestamp())
"""
OWNERS = """
select me, threads from acapy_hub.member
where hub = %(hub)s and threads > 0 and until > clock_timestamp()
"""
TOPICS = """
select topic, sum(backlog)::integer, sum(parked)::integer from (
    select topic, 1 as backlog, 0 as parked from acapy_hub.open where hub = %(hub)s
    union all select topic, 0, 1 from acapy_hub.parked where hub = %(hub)s
) as each group by topic
"""
PARKED = """
select seq, topic, envelope, attempts, error, extract(epoch from at)::float8
from acapy_hub.parked where hub = %(hub)s order by at, seq
"""
DISCARD = "delete from acapy_hub.parked where hub = %(hub)s and id = %(id)s returning true"
_PARKED = """
with turn as materialized (
    select pg_advisory_xact_lock(%(lock)s)
), fresh as (
    delete from acapy_hub.parked using turn where hub = %(hub)s and id = %(id)s
    returning hub, key, topic, envelope
)
"""
RESEND = f"{_PARKED}{_KEEP}"
