/** Pages and the JSON interface of applications. */
@NullMarked
package io.yimen.application.web;

import org.jspecify.annotations.NullMarked;
