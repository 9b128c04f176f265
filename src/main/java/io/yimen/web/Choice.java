package io.yimen.web;

/** One entry of a select or a row of radios. */
public record Choice(String value, String words) {}
