package io.yimen.letter.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the public finds the page that checks letters; when it is empty, under the address by which it is printed. */
@ConfigurationProperties("yimen.letters")
record LetterSettings(@DefaultValue("") String address) {}
