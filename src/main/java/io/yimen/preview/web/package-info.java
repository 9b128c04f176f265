/** The pages of previews, and the county's list of awards to be redetermined. */
@NullMarked
package io.yimen.preview.web;

import org.jspecify.annotations.NullMarked;
