/** The list of public notices and the paper that hangs. */
@NullMarked
package io.yimen.notice.web;

import org.jspecify.annotations.NullMarked;
