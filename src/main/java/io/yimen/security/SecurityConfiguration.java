package io.yimen.security;

import io.yimen.database.DemoMode;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Two doors: machine interfaces under {@code /api}, stateless with HTTP Basic, and pages with a session and a login form. The
 * files that pages are drawn with stand outside.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final Duration IDLE = Duration.ofMinutes(15);

    @Bean
    PasswordEncoder passwordEncoder() {
        return Passwords.encoder();
    }

    /** The database holds no text with a NUL in it, so no parameter may carry one there. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    @Order(0)
    SecurityFilterChain files(HttpSecurity http) throws Exception {
        String[] below = AccessRules.FILES.stream().map(folder -> folder + "**").toArray(String[]::new);
        return http.securityMatcher(below)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(routes -> routes.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain interfaces(
            HttpSecurity http,
            SignIn signIn,
            AuditTrail trail,
            Clock clock,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems)
            throws Exception {
        ProblemAnswers answers = new ProblemAnswers(problems);
        return http.securityMatcher(interfaces())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authenticationProvider(new ClientAuthenticationProvider(signIn, clock))
                .httpBasic(basic -> basic.authenticationEntryPoint(answers))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .authorizeHttpRequests(routes -> routes.anyRequest().access(new RouteAuthorization()))
                .addFilterAfter(new ApiAudit(trail, problems), BasicAuthenticationFilter.class)
                .build();
    }

    /** What lies below {@code /api}; that address itself is a page about it. */
    private static RequestMatcher interfaces() {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        return new AndRequestMatcher(path.matcher("/api/**"), new NegatedRequestMatcher(path.matcher("/api")));
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http, SignIn signIn, RefusedRequests refused, SignInPages pages, DemoMode mode, Clock clock)
            throws Exception {
        return http.authenticationProvider(new StaffAuthenticationProvider(signIn))
                .headers(AbstractHttpConfigurer::disable)
                .formLogin(form -> form.loginPage(RefusedRequests.LOGIN)
                        .successHandler(pages)
                        .failureHandler(pages)
                        .permitAll())
                .logout(logout -> logout.addLogoutHandler(pages).logoutSuccessUrl("/login?out"))
                .exceptionHandling(
                        denied -> denied.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                // not the old session with a new id: what still runs on the old one would write the old id back
                .sessionManagement(session -> session.sessionFixation(SessionFixationConfigurer::migrateSession))
                .authorizeHttpRequests(routes -> routes.anyRequest().access(new RouteAuthorization()))
                .addFilterBefore(new SessionAge(clock), SecurityContextHolderFilter.class)
                .addFilterBefore(new DemoLogin(mode), UsernamePasswordAuthenticationFilter.class)
                .build();
    }

    @Bean
    RefusedRequests refusedRequests(Parking parking, AuditTrail trail) {
        return new RefusedRequests(parking, trail);
    }

    @Bean
    SignInPages signInPages(SignIn signIn, Parking parking, LastUser lastUser) {
        return new SignInPages(signIn, parking, lastUser);
    }

    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders() {
        var filter = new FilterRegistrationBean<>(new SecurityHeaders());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        return filter;
    }

    @Bean
    CookieSerializer cookieSerializer() {
        return new SessionCookie();
    }

    /**
     * Sessions are read and written in plain transactions: the scoped ones ask who is signed in, which is what the session is
     * being read for. Not a candidate for anybody who asks for a transaction by type.
     */
    @Bean(name = "springSessionTransactionOperations", defaultCandidate = false)
    TransactionOperations sessionTransactions(DataSource connections) {
        TransactionTemplate template = new TransactionTemplate(new JdbcTransactionManager(connections));
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> idleTime() {
        return sessions -> sessions.setDefaultMaxInactiveInterval(IDLE);
    }
}
