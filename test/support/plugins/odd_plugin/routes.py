"""A plugin of ACA-Py that declares all it does in the wrong way; `routes` is what agents call."""

from aiohttp import web
from aiohttp_apispec import docs, match_info_schema, request_schema, response_schema
from marshmallow import Schema, fields

THINGS: dict[str, dict[str, object]] = {}


class Thing(Schema):
    """Requires what is not sent, and lacks what is."""

    number = fields.Int(required=True)
    deleted = fields.Str(required=True)


class ThingList(Schema):
    """One thing, where many are sent."""

    results = fields.Nested(Thing())


class ThingId(Schema):
    thing_id = fields.Str(required=True)


@docs(tags=["connection"], summary="Make a thing")
@request_schema(Thing())
@response_schema(ThingList(), 200)
async def create(request: web.Request) -> web.Response:
    thing = {"id": f"t{len(THINGS)}", "number": str((await request.json())["number"])}
    THINGS[str(thing["id"])] = {**thing, "deleted": False, "~odd": [None, {"a": 1}]}
    return web.json_response(THINGS[str(thing["id"])])


@docs(tags=["odd-things v1.0"], summary="All things")
@response_schema(ThingList(), 200)
async def things(request: web.Request) -> web.Response:
    return web.json_response({"results": [*THINGS.values()]})


@docs(tags=["odd-things v1.0"], summary='One thing, or "none"')
@match_info_schema(ThingId())
async def get(request: web.Request) -> web.Response:
    if request.match_info["thing_id"] not in THINGS:
        raise web.HTTPNotFound(reason="no such thing")
    return web.json_response([THINGS[request.match_info["thing_id"]]])


async def register(app: web.Application) -> None:
    app.add_routes(
        [
            web.post("/connections/things", create),
            web.get("/odd/things", things, allow_head=True),
            web.get("/odd/things/{thing_id}", get, allow_head=False),
        ]
    )
