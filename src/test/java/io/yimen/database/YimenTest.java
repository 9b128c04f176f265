package io.yimen.database;

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
 * A test of the whole application on a database of its own, with the demo accounts and clock and without demo cases. It serves
 * MockMvc and a real port alike, so that all these tests share one context: add no properties or mock beans to it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "yimen.demo-cases=false",
            "spring.jpa.hibernate.ddl-auto=validate",
            "yimen.verification.dispatch=false",
            "yimen.verification.runs.work=false",
            "yimen.test.obliging-registers=true",
            "spring.main.banner-mode=off"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
public @interface YimenTest {}
