package io.yimen.relief;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such relief or fund in the caller's area. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class ReliefNotFound extends RuntimeException {}
