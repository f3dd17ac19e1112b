"""What happens in Redis in one step: scripts, which nothing interrupts.

All keys of a hub lie in one slot of a cluster. A partition is a stream with one group ``h``, whose
only consumer is called ``p``; a lease says which process plays it. Fields of an entry: ``e`` the
envelope, ``t`` its topic. The hash of counts has a field ``b…`` (backlog) and ``p…`` (parked) for
each topic.
"""

from __future__ import annotations

_NOW = """
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
"""
_LESS = """
local function less(counts, field)
    if redis.call('HINCRBY', counts, field, -1) <= 0 then redis.call('HDEL', counts, field) end
end
"""

# the envelope is kept before its id: should there be no room, neither is
PUBLISH = """
local stream, id, counts = KEYS[1], KEYS[2], KEYS[3]
local envelope, topic, seconds = ARGV[1], ARGV[2], ARGV[3]
if redis.call('EXISTS', id) == 1 then return 0 end
redis.call('XADD', stream, '*', 'e', envelope, 't', topic)
redis.call('SET', id, 1, 'EX', seconds)
redis.call('HINCRBY', counts, 'b' .. topic, 1)
return 1
"""

# keep the leases that are ours, and take free ones up to a fair share, unless we are to end
HOLD = (
    _NOW
    + """
local workers, me, lease, n, ends = KEYS[1], ARGV[1], ARGV[2], tonumber(ARGV[3]), ARGV[4]
local share = 0
redis.call('ZREMRANGEBYSCORE', workers, '-inf', now - lease)
if ends == 'ends' then
    redis.call('ZREM', workers, me)
else
    redis.call('ZADD', workers, now, me)
    share = math.ceil(n / redis.call('ZCARD', workers))
end
local held, made = {}, {}
for p = 1, n do
    if redis.call('GET', KEYS[1 + p]) == me then
        redis.call('PEXPIRE', KEYS[1 + p], lease)
        held[#held + 1] = p - 1
    end
end
for p = 1, n do
    if #held >= share then break end
    if redis.call('SET', KEYS[1 + p], me, 'NX', 'PX', lease) then
        held[#held + 1] = p - 1
        if not redis.pcall('XGROUP', 'CREATE', KEYS[1 + n + p], 'h', '0', 'MKSTREAM')['err'] then
            made[#made + 1] = p - 1
        end
    end
end
return {share, held, made}
"""
)

RELEASE = """
for i = 1, #KEYS do
    if redis.call('GET', KEYS[i]) == ARGV[1] then redis.call('DEL', KEYS[i]) end
end
"""

# only while the lease is ours; says where to wait from, should there be nothing
READ = """
local me, count, answers = ARGV[1], ARGV[2], {}
for i = 1, #KEYS, 2 do
    local lease, stream, cursor = KEYS[i], KEYS[i + 1], ARGV[2 + (i + 1) / 2]
    if redis.call('GET', lease) ~= me then
        answers[#answers + 1] = {'lost'}
    else
        local read = redis.pcall(
            'XREADGROUP', 'GROUP', 'h', 'p', 'COUNT', count, 'STREAMS', stream, cursor)
        if read and read['err'] then
            redis.call('XGROUP', 'CREATE', stream, 'h', '0', 'MKSTREAM')
            answers[#answers + 1] = {'made'}
        elseif read and #read[1][2] > 0 then
            answers[#answers + 1] = {'read', read[1][2]}
        else
            local last = redis.call('XREVRANGE', stream, '+', '-', 'COUNT', 1)
            answers[#answers + 1] = {'empty', last[1] and last[1][1] or '0-0'}
        end
    end
end
return answers
"""

# an event that was handled is so, whoever has the lease; the answer says whether it is still ours
ACKNOWLEDGE = (
    _LESS
    + """
local lease, stream, tries, counts = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local me, entry, id, topic = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
if redis.call('XACK', stream, 'h', entry) == 1 then less(counts, 'b' .. topic) end
redis.call('HDEL', tries, id)
return redis.call('GET', lease) == me and 1 or 0
"""
)

TRY = """
local lease, tries, me, id = KEYS[1], KEYS[2], ARGV[1], ARGV[2]
if redis.call('GET', lease) ~= me then return 0 end
return redis.call('HINCRBY', tries, id, 1)
"""

PARK = (
    _LESS
    + """
local lease, stream, tries, counts, parked, envelopes = unpack(KEYS)
local me, entry, id, topic, about = unpack(ARGV)
if redis.call('GET', lease) ~= me then return 0 end
local found = redis.call('XRANGE', stream, entry, entry)
if redis.call('XACK', stream, 'h', entry) == 1 then less(counts, 'b' .. topic) end
redis.call('HDEL', tries, id)
redis.call('HSET', envelopes, id, found[1] and found[1][2][2] or '')
if redis.call('HSET', parked, id, about) == 1 then
    redis.call('HINCRBY', counts, 'p' .. topic, 1)
end
return 1
"""
)

UNPARK = (
    _LESS
    + """
local parked, envelopes, stream, counts = unpack(KEYS)
local id, topic, again = unpack(ARGV)
local envelope = redis.call('HGET', envelopes, id)
if not envelope then return 0 end
if again == 'again' then
    redis.call('XADD', stream, '*', 'e', envelope, 't', topic)
    redis.call('HINCRBY', counts, 'b' .. topic, 1)
end
redis.call('HDEL', parked, id)
redis.call('HDEL', envelopes, id)
less(counts, 'p' .. topic)
return 1
"""
)

# what was handled and is older than anybody looks back goes; where nobody ever handled anything,
# what is older than that by far. Gives how many of those, and a name that goes with all the data
UPKEEP = (
    _NOW
    + _LESS
    + """
local followers, guard, counts, epoch = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local follower, alive, kept, unasked, fresh = unpack(ARGV)
-- first what takes no room: the rest is then carried out even where there is none
redis.call('ZREMRANGEBYSCORE', followers, '-inf', now - alive)
if follower ~= '' then redis.call('ZADD', followers, now, follower) end
redis.call('SET', epoch, fresh, 'NX')
epoch = redis.call('GET', epoch)
if not redis.call('SET', guard, 1, 'NX', 'PX', 5000) then return {0, epoch} end
local function before(one, other)
    local ms, sequence = string.match(one, '(%d+)-(%d+)')
    local other_ms, other_sequence = string.match(other, '(%d+)-(%d+)')
    ms, other_ms = tonumber(ms), tonumber(other_ms)
    return ms < other_ms or (ms == other_ms and tonumber(sequence) < tonumber(other_sequence))
end
local dropped = 0
for i = 5, #KEYS do
    local groups = redis.pcall('XINFO', 'GROUPS', KEYS[i])
    if not groups['err'] then
        local limit = string.format('%.0f-0', now - kept)
        if groups[1] then
            local pending, delivered = redis.call('XPENDING', KEYS[i], 'h'), nil
            for j = 1, #groups[1], 2 do
                if groups[1][j] == 'last-delivered-id' then delivered = groups[1][j + 1] end
            end
            local unhandled = pending[1] > 0 and pending[2] or delivered
            if before(unhandled, limit) then limit = unhandled end
        else
            limit = string.format('%.0f-0', now - unasked)
            for _, entry in ipairs(redis.call('XRANGE', KEYS[i], '-', '(' .. limit)) do
                less(counts, 'b' .. entry[2][4])
                dropped = dropped + 1
            end
        end
        redis.call('XTRIM', KEYS[i], 'MINID', limit)
    end
end
return {dropped, epoch}
"""
)

# for each partition who has it, and since when its oldest event waits
NUMBERS = (
    _NOW
    + """
local counts, parked, followers = KEYS[1], KEYS[2], KEYS[3]
local n, alive = tonumber(ARGV[1]), ARGV[2]
local owners, oldest = {}, {}
for p = 1, n do
    local lease, stream = KEYS[3 + p], KEYS[3 + n + p]
    owners[p] = redis.call('GET', lease) or ''
    local first
    local groups = redis.pcall('XINFO', 'GROUPS', stream)
    if not groups['err'] then
        local after = '-'
        if groups[1] then
            local pending = redis.call('XPENDING', stream, 'h')
            first = pending[1] > 0 and pending[2] or nil
            for j = 1, #groups[1], 2 do
                if groups[1][j] == 'last-delivered-id' then after = '(' .. groups[1][j + 1] end
            end
        end
        if not first then
            local entries = redis.call('XRANGE', stream, after, '+', 'COUNT', 1)
            first = entries[1] and entries[1][1]
        end
    end
    oldest[p] = first or ''
end
return {
    string.format('%.0f', now), owners, oldest, redis.call('HGETALL', counts),
    redis.call('HLEN', parked), redis.call('ZCOUNT', followers, now - alive, '+inf'),
}
"""
)

# a value that was made; who lost his turn meanwhile takes what another has made
KEEP = """
local value, lock, me, made, stale = KEYS[1], KEYS[2], ARGV[1], ARGV[2], ARGV[3]
local mine, found = redis.call('GET', lock) == me, redis.call('GET', value)
if mine or not found or found == stale then
    redis.call('SET', value, made)
    found = made
end
if mine then redis.call('DEL', lock) end
return found
"""
