/** The dashboard page and its files. */
@NullMarked
package io.yimen.statistics.web;

import org.jspecify.annotations.NullMarked;
