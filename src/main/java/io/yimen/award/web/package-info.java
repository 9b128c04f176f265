/** The list of awards and the page of one. */
@NullMarked
package io.yimen.award.web;

import org.jspecify.annotations.NullMarked;
