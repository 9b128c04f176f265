/** The pages of accounts, rights and the trail. */
@NullMarked
package io.yimen.security.web;

import org.jspecify.annotations.NullMarked;
