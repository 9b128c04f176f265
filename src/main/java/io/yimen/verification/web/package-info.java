/** Pages and interfaces of the gateway to the registers. */
@NullMarked
package io.yimen.verification.web;

import org.jspecify.annotations.NullMarked;
