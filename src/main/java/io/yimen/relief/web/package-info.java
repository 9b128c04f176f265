/** The list of reliefs, the page of one, and the reserve funds. */
@NullMarked
package io.yimen.relief.web;

import org.jspecify.annotations.NullMarked;
