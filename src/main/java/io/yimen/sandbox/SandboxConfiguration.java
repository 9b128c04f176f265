package io.yimen.sandbox;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.support.HandlerFunctionAdapter;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import tools.jackson.databind.json.JsonMapper;

/** A web server on the loopback address with the desks of all registers; without the annotation that scanning looks for. */
class SandboxConfiguration {

    private static final int LOOK_MILLIS = 300;

    @Bean
    TomcatServletWebServerFactory webServer(SandboxSettings settings) {
        TomcatServletWebServerFactory server = new TomcatServletWebServerFactory(settings.port());
        server.setAddress(InetAddress.getLoopbackAddress());
        return server;
    }

    @Bean
    ServletRegistrationBean<DispatcherServlet> dispatcher(WebApplicationContext context) {
        return new ServletRegistrationBean<>(new DispatcherServlet(context), "/");
    }

    /** Routes are all there is: no controllers, views or validation, which would cost the start more than the rest together. */
    @Bean
    RouterFunctionMapping routes() {
        RouterFunctionMapping routes = new RouterFunctionMapping();
        routes.setMessageConverters(List.of(new ByteArrayHttpMessageConverter(), new StringHttpMessageConverter()));
        return routes;
    }

    @Bean
    HandlerFunctionAdapter handlers() {
        return new HandlerFunctionAdapter();
    }

    @Bean
    JsonMapper json() {
        return JsonMapper.builder().build();
    }

    @Bean
    SandboxClock clock() {
        return new SandboxClock();
    }

    @Bean
    Registers registers(SandboxClock clock) {
        return new Registers(Books.ofDemo(), new Faults(), clock);
    }

    @Bean
    RouterFunction<ServerResponse> admin(
            Registers registers, Callbacks callbacks, SandboxClock clock, JsonMapper json) {
        return new AdminDesk(registers, callbacks, clock, json).routes();
    }

    @Bean
    Signing signing(SandboxSettings settings, SandboxClock clock) {
        return new Signing(settings.secret(), clock);
    }

    @Bean
    Counter counter(Registers registers, Signing signing) {
        return new Counter(registers.faults(), signing);
    }

    @Bean
    RouterFunction<ServerResponse> rest(Registers registers, Counter counter, JsonMapper json) {
        return new RestDesk(registers, counter, json).routes();
    }

    @Bean
    RouterFunction<ServerResponse> dci(
            Registers registers,
            Counter counter,
            Callbacks callbacks,
            Signing signing,
            JsonMapper json,
            SandboxClock clock) {
        return new DciDesk(registers, counter, callbacks, signing, json, clock).routes();
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService later(SandboxSettings settings, Registers registers, Signing signing, JsonMapper json) {
        ScheduledExecutorService later = Executors.newScheduledThreadPool(2, work -> {
            Thread thread = new Thread(work, "sandbox");
            thread.setDaemon(true);
            return thread;
        });
        if (settings.files() != null) {
            FileDesk files = new FileDesk(settings.files(), registers, signing, json);
            later.scheduleWithFixedDelay(files::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        return later;
    }

    @Bean
    Callbacks callbacks(ScheduledExecutorService later) {
        return new Callbacks(later);
    }
}
