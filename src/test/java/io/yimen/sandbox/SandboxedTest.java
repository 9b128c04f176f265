package io.yimen.sandbox;

import io.yimen.database.BesideOthers;
import io.yimen.database.TestDatabaseInitializer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application that asks the sandbox registers, in a process of their own, over the wire and through files,
 * as it does beside the embedded demo. All these tests share one context: add no properties or mock beans to it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "yimen.demo-cases=false",
            "yimen.sandbox.port=-1",
            "yimen.verification.every=1s",
            "db-scheduler.polling-interval=1s",
            "spring.main.banner-mode=off"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {TestDatabaseInitializer.class, SandboxInitializer.class})
@BesideOthers
public @interface SandboxedTest {}
