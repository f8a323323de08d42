package org.weir.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.weir.access.Role;
import org.weir.access.Scope;
import org.weir.cli.GoldenFile;

/// Walks every route with every role, with every scope of a key, and with nobody at all. What each
/// may reach stands in `routes.csv`: a new route appears there as a difference to be reviewed.
class RoutesGoldenTest {
    /// What programs speak, with keys.
    private static final List<String> PROTOCOLS =
            List.of(
                    "/api/",
                    "/match/",
                    "/search/",
                    "/entities/",
                    "/algorithms",
                    "/catalog",
                    "/manifest",
                    "/openapi.json",
                    "/reconcile");

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private record Route(String method, String path) implements Comparable<Route> {
        boolean isForPrograms() {
            return PROTOCOLS.stream().anyMatch(path::startsWith);
        }

        /// The path with something in its places that is not there.
        String example() {
            return path.replace("{number}", "999999")
                    .replace("{hash}", "0")
                    .replaceAll("\\{(id)}", "00000000-0000-0000-0000-000000000000")
                    .replaceAll("\\{\\w+}", "nothing");
        }

        @Override
        public int compareTo(Route other) {
            int order = path.compareTo(other.path);
            return order == 0 ? method.compareTo(other.method) : order;
        }
    }

    @Test
    void everyRouteLetsThroughThoseThatTheTableSays() {
        Map<Role, Visitor> people = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            people.put(role, server.visitor(role));
        }
        Map<Scope, String> keys = new EnumMap<>(Scope.class);
        for (Scope scope : Scope.values()) {
            keys.put(scope, server.key(scope));
        }
        StringBuilder table = new StringBuilder("method,path,nobody,who\n");
        for (Route route : routes()) {
            List<String> let = new ArrayList<>();
            boolean nobody;
            if (route.isForPrograms()) {
                nobody = lets(server.visitor(), route);
                keys.forEach((scope, key) -> {
                    if (lets(server.visitor(), route, "Authorization", "Bearer " + key)) {
                        let.add(scope.code());
                    }
                });
                people.forEach((role, visitor) -> {
                    if (lets(visitor, route) && !nobodyMay(route)) {
                        let.add("session of " + role.code());
                    }
                });
            } else {
                nobody = lets(freshVisitor(), route);
                people.forEach((role, visitor) -> {
                    if (lets(visitor, route)) {
                        let.add(role.code());
                    }
                });
            }
            int all = route.isForPrograms() ? Scope.values().length : Role.values().length;
            table.append(route.method)
                    .append(',')
                    .append(route.path)
                    .append(',')
                    .append(nobody ? "yes" : "no")
                    .append(',')
                    .append(let.size() == all ? "all" : String.join(" ", let))
                    .append('\n');
        }
        GoldenFile.check("server/routes.csv", table.toString());
    }

    private static boolean nobodyMay(Route route) {
        return lets(server.visitor(), route);
    }

    private static Visitor freshVisitor() {
        Visitor visitor = server.visitor();
        visitor.get("/login");
        return visitor;
    }

    private static boolean lets(Visitor visitor, Route route, String... headers) {
        if (route.path.endsWith("/stream")) {
            int status = visitor.status(route.example(), headers);
            // A page's stream sends whoever has no session to the login.
            return status != 401 && status != 403 && status != 302;
        }
        return lets(ask(visitor, route, headers));
    }

    private static HttpResponse<String> ask(Visitor visitor, Route route, String... headers) {
        if (route.method.equals("GET")) {
            return visitor.get(route.example(), headers);
        }
        if (route.isForPrograms()) {
            String type =
                    route.path.endsWith("/batch") || route.path.endsWith("/subjects")
                            ? "text/csv"
                            : route.path.endsWith("/imports")
                                    ? "multipart/form-data; boundary=x"
                                    : "application/json";
            return visitor.postBody(route.example(), type, "--x--", headers);
        }
        return visitor.post(route.example());
    }

    /// Whether the answer is about what was asked and not about who asks.
    private static boolean lets(HttpResponse<String> answer) {
        boolean toLogin =
                answer.statusCode() == 302
                        && answer.headers().firstValue("Location").orElse("").endsWith("/login")
                        && !answer.request().uri().getPath().startsWith("/login")
                        && !answer.request().uri().getPath().startsWith("/setup")
                        && !answer.request().uri().getPath().startsWith("/welcome");
        return !toLogin && answer.statusCode() != 401 && answer.statusCode() != 403;
    }

    private static TreeSet<Route> routes() {
        TreeSet<Route> routes = new TreeSet<>();
        server.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, method) -> {
                    if (method.getBeanType().getName().startsWith("org.weir.")) {
                        routes.addAll(routes(info));
                    }
                });
        assertThat(routes).hasSizeGreaterThan(20);
        return routes;
    }

    private static List<Route> routes(RequestMappingInfo info) {
        List<Route> routes = new ArrayList<>();
        for (String path : info.getPatternValues()) {
            List<RequestMethod> methods = List.copyOf(info.getMethodsCondition().getMethods());
            if (methods.isEmpty()) {
                methods = Arrays.asList(RequestMethod.GET);
            }
            methods.forEach(method -> routes.add(new Route(method.name(), path)));
        }
        return routes;
    }
}
