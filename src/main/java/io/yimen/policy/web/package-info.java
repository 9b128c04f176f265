/** The page of the policy in force. */
@NullMarked
package io.yimen.policy.web;

import org.jspecify.annotations.NullMarked;
