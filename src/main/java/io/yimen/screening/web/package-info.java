/** The screening interface for machine clients. */
@NullMarked
package io.yimen.screening.web;

import org.jspecify.annotations.NullMarked;
