package io.yimen.rules;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The articles a rule rests on, such as {@code DIBAO-2021#art-13}; codes of {@code docs/law/laws.csv} and {@code articles.csv}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface LegalBasis {
    String[] value();
}
