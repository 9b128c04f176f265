package io.yimen.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.yimen.database.YimenTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Requirements 1, 13 and 21: role-matrix.csv is what the running application does, for every mapped route and every role. */
@YimenTest
class RoleMatrixTests {

    /** Answered by the server itself, for everybody and every method. */
    private static final Set<String> NOT_LISTED = Set.of("/error");

    record Line(HttpMethod method, String route, String who) {

        boolean admits(Role role) {
            return who.equals("EVERYBODY") || who.equals("SIGNED_IN") || roles().contains(role);
        }

        private Set<Role> roles() {
            return Stream.of(who.split(" "))
                    .map(Role::valueOf)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        }

        /** A path of this route that leads to nothing that exists. */
        String path() {
            return route.replaceAll("\\{county[^/]*}", "610103")
                    .replaceAll("\\{(number|caseNumber)[^/]*}", "610103D20269999999")
                    .replaceAll("\\{id[^/]*}", "01890000-0000-7000-8000-000000000000")
                    .replaceAll("\\{[^/]*}", "nothing");
        }

        @Override
        public String toString() {
            return method + " " + route;
        }
    }

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    static List<Line> lines() {
        try {
            return new ClassPathResource("security/role-matrix.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("method,") && !line.isBlank())
                    .map(line -> line.split(",", 3))
                    .map(part -> new Line(HttpMethod.valueOf(part[0]), part[1], part[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_mapped_route_is_listed_and_every_listed_route_is_mapped() {
        Set<String> listed = lines().stream().map(Line::toString).collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).containsExactlyElementsOf(mapped());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void nobody_comes_in_without_signing_in(Line line) {
        int status = mvc.method(line.method())
                .uri(line.path())
                .with(csrf())
                .exchange()
                .getResponse()
                .getStatus();

        if (line.who().equals("EVERYBODY") && line.route().startsWith("/api/v1/")) {
            // known by a signature: let in at the door, where there is nothing of this name
            assertThat(status).isEqualTo(404);
        } else if (line.who().equals("EVERYBODY")) {
            assertThat(status).isLessThan(400);
        } else if (line.route().startsWith("/api/")) {
            assertThat(status).isEqualTo(401);
        } else {
            assertThat(status).isEqualTo(302);
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void each_role_is_let_in_or_refused_as_listed(Line line) {
        Map<Role, Integer> wrong = new TreeMap<>();
        for (Role role : Role.values()) {
            MvcTestResult answer = answer(line, role);
            int status = answer.getResponse().getStatus();
            boolean refusedAtTheDoor = answer.getRequest().getAttribute(RouteAuthorization.REFUSAL) != null;
            boolean asListed =
                    line.admits(role) ? !refusedAtTheDoor && status < 500 : refusedAtTheDoor && status == 403;
            if (!asListed) {
                wrong.put(role, status);
            }
        }

        assertThat(wrong)
                .as("answers of %s that differ from role-matrix.csv", line)
                .isEmpty();
    }

    @Test
    void the_three_administrators_are_refused_on_every_business_route() {
        List<String> open = new ArrayList<>();
        for (Line line : lines()) {
            boolean business = !line.who().equals("EVERYBODY")
                    && !line.who().equals("SIGNED_IN")
                    && line.roles().stream().noneMatch(Role::isAdministrator);
            for (Role admin : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR)) {
                if (business && answer(line, admin).getResponse().getStatus() != 403) {
                    open.add(admin + " " + line);
                }
            }
        }

        assertThat(open).isEmpty();
    }

    @Test
    void what_no_line_names_does_not_exist() {
        assertThat(mvc.get().uri("/nothing/here").with(SignedIn.as("caseworker.beilin")))
                .hasStatus(404);
        assertThat(mvc.get().uri("/actuator/env").with(SignedIn.as("sysadmin"))).hasStatus(404);
        assertThat(mvc.get().uri("/actuator/health")).hasStatusOk();
    }

    /** The interface would ask for a password each time; here only the door is tried, so the sign-in is given. */
    private MvcTestResult answer(Line line, Role role) {
        String region = role.isAdministrator() || role == Role.SCREENING_CLIENT ? "0" : "610103";
        StaffPrincipal principal = new StaffPrincipal(
                "matrix." + role.name().toLowerCase(Locale.ROOT),
                "矩阵",
                region,
                List.of(role.name()),
                List.of(),
                false,
                1);
        return mvc.method(line.method())
                .uri(line.path())
                .with(authentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.authorities())))
                .with(csrf())
                .exchange();
    }

    private Set<String> mapped() {
        Set<String> routes = new TreeSet<>();
        for (RequestMappingInfo info : mappings.getHandlerMethods().keySet()) {
            for (String pattern : info.getPatternValues()) {
                if (!NOT_LISTED.contains(pattern)) {
                    routes.addAll(
                            withMethods(pattern, info.getMethodsCondition().getMethods()));
                }
            }
        }
        return routes;
    }

    private static List<String> withMethods(String pattern, Set<RequestMethod> methods) {
        assertThat(methods).as("a route that answers every method: %s", pattern).isNotEmpty();
        return methods.stream().map(method -> method + " " + pattern).toList();
    }
}
