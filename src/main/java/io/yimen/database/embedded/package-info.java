/** A real PostgreSQL of our own for a machine that has only Java: unpacked, initialised, started, found again and stopped. */
@NullMarked
package io.yimen.database.embedded;

import org.jspecify.annotations.NullMarked;
