/** Yimen 一门: one application window for every social-assistance programme. */
@NullMarked
package io.yimen;

import org.jspecify.annotations.NullMarked;
