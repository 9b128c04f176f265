package io.yimen.sandbox;

import java.util.SortedMap;

/** One record of a register about a person, in the register's own words. */
record Entry(Register register, SortedMap<String, String> record) {}
