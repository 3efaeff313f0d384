package dev.bilten.web.api;

import dev.bilten.kernel.OurLanguages;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.webkit.access.ApiAccess;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Adds to the description what all routes have in common: the key, the problems, the replayed answer. The build calls it. */
public class ApiDescription implements OASFilter {
    private static final String KEY = "key";
    private static final Set<String> IDS = Set.of(
            "voucher",
            "waiting",
            "event",
            "product",
            "quota",
            "category",
            "variation",
            "date",
            "allotment",
            "question",
            "ticket",
            "list");
    private static final String PROBLEM_JSON = "application/problem+json";

    private static final Map<String, String> PROBLEMS = new LinkedHashMap<>();

    static {
        PROBLEMS.put("400", "bad-request, malformed-json, unknown-field, invalid-cursor");
        PROBLEMS.put("401", "not-signed-in: no key, or none of this organizer's");
        PROBLEMS.put("403", "forbidden: the key lacks the permission");
        PROBLEMS.put("404", "not-found");
        PROBLEMS.put("406", "not-acceptable");
        PROBLEMS.put("409", "conflict, stale-version, sold-out, not-on-sale, idempotency-conflict");
        PROBLEMS.put("413", "too-large: more than 1 MiB");
        PROBLEMS.put("415", "unsupported-media-type: not application/json");
        PROBLEMS.put("422", "invalid: `errors` names each wrong part");
        PROBLEMS.put("429", "too-many-requests");
        PROBLEMS.put("500", "internal: `incident` is the number to tell support");
        PROBLEMS.put("503", "unavailable");
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setInfo(OASFactory.createInfo()
                .title("Bilten")
                .version("2026-12")
                .description(
                        "Events, products, quotas, orders and scans of one organizer, on the organizer's own host. What people read of a problem is in the language that Accept-Language asks for, of "
                                + String.join(", ", OurLanguages.TAGS) + "; texts of yours may be in any language."));
        api.setServers(List.of(OASFactory.createServer().url("/").description("The organizer's host")));
        var components = api.getComponents();
        var schemas = new LinkedHashMap<>(components.getSchemas());
        new ShapeSchemas(schemas).complete();
        schemas.remove("UUID");
        schemas.put("Problem", problem());
        components.setSchemas(schemas);
        components.addSecurityScheme(
                KEY,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description(
                                "An API key: an owner makes it in the admin. Each route names the permission it needs."));
        PROBLEMS.forEach((status, text) -> components.addResponse("Problem" + status, problemResponse(text)));
        api.getPaths().getPathItems().forEach(ApiDescription::complete);
    }

    private static void complete(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            if (operation.getParameters() != null) {
                operation.getParameters().forEach(ApiDescription::exact);
            }
            if (path.startsWith(Api.BASE)) {
                secured(operation);
                problems(path, method, operation);
            }
            if (method == PathItem.HttpMethod.POST) {
                replayable(operation);
            }
        });
    }

    /** A bearer scheme has no scopes of its own; since OpenAPI 3.1 it may name the rights that are needed. */
    private static void secured(Operation operation) {
        var rights = Contents.RESOURCES.stream()
                .flatMap(resource -> Stream.of(resource.getMethods()))
                .filter(route -> named(route, operation.getOperationId()))
                .flatMap(route -> Stream.of(route.getAnnotation(ApiAccess.class).value()))
                .toList();
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(KEY, rights)));
    }

    private static boolean named(Method route, String operationId) {
        var said = route.getAnnotation(org.eclipse.microprofile.openapi.annotations.Operation.class);
        return said != null && said.operationId().equals(operationId);
    }

    /** The scanner knows neither the enums of other modules nor that an id needs no name. */
    private static void exact(Parameter parameter) {
        if ("state".equals(parameter.getName())) {
            parameter.setSchema(ShapeSchemas.words(OrderState.class));
        } else if (IDS.contains(parameter.getName())) {
            parameter.setSchema(ShapeSchemas.uuid());
        }
    }

    private static void problems(String path, PathItem.HttpMethod method, Operation operation) {
        var statuses = new ArrayList<>(List.of("401", "403", "406", "429", "500", "503"));
        if (path.contains("{") || method == PathItem.HttpMethod.POST) {
            statuses.add("404");
        }
        if (method == PathItem.HttpMethod.GET) {
            if (operation.getParameters() != null
                    && operation.getParameters().stream().anyMatch(parameter -> "limit".equals(parameter.getName()))) {
                statuses.add("400");
            }
        } else {
            statuses.addAll(List.of("409", "422"));
            if (operation.getRequestBody() != null) {
                statuses.addAll(List.of("400", "413", "415"));
            }
        }
        statuses.stream()
                .sorted()
                .forEach(status -> operation
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().ref("Problem" + status)));
    }

    private static void replayable(Operation operation) {
        var created = operation.getResponses().getAPIResponse("201");
        created.addHeader(
                "Idempotency-Replayed",
                OASFactory.createHeader()
                        .description("`true` when the key came before and this is the answer it got then")
                        .schema(text().addEnumeration("true")));
        operation.getParameters().stream()
                .filter(parameter -> Api.IDEMPOTENCY_KEY.equals(parameter.getName()))
                .forEach(parameter -> parameter
                        .required(false)
                        .description(
                                "The same key with the same body is done once; kept for three days. Of your own making, 1 to 255"
                                        + " visible ASCII characters.")
                        .schema(text().minLength(1).maxLength(255).pattern("^[\\x21-\\x7e]+$")));
    }

    private static APIResponse problemResponse(String text) {
        return OASFactory.createAPIResponse()
                .description(text)
                .content(OASFactory.createContent()
                        .addMediaType(
                                PROBLEM_JSON,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))));
    }

    private static Schema problem() {
        var fault = object().addProperty("pointer", text().description("JSON pointer into the body"))
                .addProperty("code", text().description("Stable"))
                .addProperty("detail", text().description("For people"))
                .required(List.of("pointer", "code", "detail"));
        return object().description("RFC 9457")
                .addProperty("type", text().description("A URN that ends in the code"))
                .addProperty("code", text().description("Stable, such as `sold-out`"))
                .addProperty("title", text())
                .addProperty("status", number())
                .addProperty("detail", text())
                .addProperty("instance", text().description("Names the request"))
                .addProperty("incident", text().description("The number to tell support, for failures of ours"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(fault))
                .required(List.of("type", "code", "title", "status"));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(SchemaType.OBJECT);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static Schema number() {
        return OASFactory.createSchema().addType(SchemaType.INTEGER);
    }
}
