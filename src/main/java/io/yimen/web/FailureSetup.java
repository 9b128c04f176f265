package io.yimen.web;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Registers the limit of request bodies behind the sign-in, so that a stranger learns nothing from it. */
@Configuration(proxyBeanMethods = false)
class FailureSetup {

    private static final int AFTER_SIGN_IN = 0;

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var filter = new FilterRegistrationBean<>(new BodyLimit(problems));
        filter.addUrlPatterns("/api/*");
        filter.setOrder(AFTER_SIGN_IN);
        return filter;
    }
}
