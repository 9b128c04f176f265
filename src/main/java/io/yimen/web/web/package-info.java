/** Pages that belong to no feature. */
@NullMarked
package io.yimen.web.web;

import org.jspecify.annotations.NullMarked;
