/** The page on which a county keeps its register of institutions. */
@NullMarked
package io.yimen.care.web;

import org.jspecify.annotations.NullMarked;
