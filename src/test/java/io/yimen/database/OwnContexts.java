package io.yimen.database;

import org.springframework.boot.test.context.SpringBootTestContextBootstrapper;
import org.springframework.test.context.CacheAwareContextLoaderDelegate;
import org.springframework.test.context.cache.ContextCache;
import org.springframework.test.context.cache.DefaultCacheAwareContextLoaderDelegate;
import org.springframework.test.context.cache.DefaultContextCache;

/**
 * Keeps the contexts of some {@link BesideOthers} tests apart from those of all others. Who starts a context locks the cache it
 * will be kept in, and the tests that run meanwhile would wait for theirs.
 */
public final class OwnContexts extends SpringBootTestContextBootstrapper {

    private static final ContextCache CACHE = new DefaultContextCache();

    @Override
    protected CacheAwareContextLoaderDelegate getCacheAwareContextLoaderDelegate() {
        return new DefaultCacheAwareContextLoaderDelegate(CACHE);
    }
}
