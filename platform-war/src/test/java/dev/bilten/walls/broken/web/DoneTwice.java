package dev.bilten.walls.broken.web;

import dev.bilten.identity.api.Idempotency;
import dev.bilten.web.api.Answer;
import dev.bilten.web.api.Api;
import dev.bilten.web.api.Once;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** Of its ways to post, two are done once when they are sent twice. */
@Path("/api/2026-12/things")
public class DoneTwice {
    private final Once once;

    public DoneTwice(Once once) {
        this.once = once;
    }

    public record Thing(String name) {}

    @POST
    public Response right(@HeaderParam(Api.IDEMPOTENCY_KEY) String key, Thing thing) {
        return once.answer(key, thing, "right", call -> Answer.at("/api/things/1", thing));
    }

    @POST
    public Response withoutKey(Thing thing) {
        return once.answer(null, thing, "wrong", call -> Answer.at("/api/things/1", thing));
    }

    @POST
    public Response keyUnused(@HeaderParam(Api.IDEMPOTENCY_KEY) String key, Thing thing) {
        return Response.ok(thing).build();
    }

    record Job(Thing thing, Optional<Idempotency.Sealed> seal) {}

    @POST
    public Response sealed(@HeaderParam(Api.IDEMPOTENCY_KEY) String key, Thing thing) {
        return Response.ok(new Job(thing, once.seal(key, thing))).build();
    }

    @POST
    public Response sealUnused(@HeaderParam(Api.IDEMPOTENCY_KEY) String key, Thing thing) {
        return Response.ok(List.of(once.seal(key, thing), thing)).build();
    }
}
