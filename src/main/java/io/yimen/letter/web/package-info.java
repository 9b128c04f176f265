/** The printable page of a letter, and the public page that says whether one is real. */
@NullMarked
package io.yimen.letter.web;

import org.jspecify.annotations.NullMarked;
