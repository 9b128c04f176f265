package io.yimen.web;

/** A large figure that leads to what it counts; level is {@code bad}, {@code warn} or nothing. */
public record Count(String url, long number, String messageKey, String level) {}
