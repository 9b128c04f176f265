/** The pages of the register: look-up, person, household. */
@NullMarked
package io.yimen.registry.web;

import org.jspecify.annotations.NullMarked;
