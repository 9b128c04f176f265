package io.yimen.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/**
 * No flash attributes: what a page shall say after a step stands in its address. The framework would look for them in the
 * session with every request, also with those for files, which need none.
 */
@Component("flashMapManager")
class NoFlash implements FlashMapManager {

    @Override
    public @Nullable FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    /** @throws UnsupportedOperationException for anything handed on; what the next page shall say belongs in its address */
    @Override
    public void saveOutputFlashMap(FlashMap handed, HttpServletRequest request, HttpServletResponse response) {
        if (!handed.isEmpty()) {
            throw new UnsupportedOperationException("No flash attributes: " + handed.keySet());
        }
    }
}
