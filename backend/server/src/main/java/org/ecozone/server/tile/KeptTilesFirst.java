package org.ecozone.server.tile;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * Sends tiles that are kept before anything else is done about them: to find the controller, its parameters and its answer takes many
 * times as long as to send a tile. What is not exactly the address of a kept tile goes its way. Stands behind what guards every answer:
 * the headers, the names of hosts.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 16)
class KeptTilesFirst extends OncePerRequestFilter {

    private static final Pattern ADDRESS =
            Pattern.compile("/tiles/([\\w.-]{1,64})/([a-z0-9,-]{1,1024})/(\\d{1,2})/(\\d{1,5})/(\\d{1,5})\\.mvt");

    private final TileStore store;

    KeptTilesFirst(TileStore store) {
        this.store = store;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/tiles/")
                || !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        KeptTile tile = kept(request);
        if (tile == null) {
            chain.doFilter(request, response);
        } else {
            ServerHttpObservationFilter.findObservationContext(request)
                    .ifPresent(observed -> observed.setPathPattern(TileController.TILE));
            TileAnswer.send(tile, request.getQueryString() != null, request, response);
        }
    }

    private @Nullable KeptTile kept(HttpServletRequest request) {
        Matcher address = ADDRESS.matcher(request.getRequestURI());
        if (!address.matches()) {
            return null;
        }
        TileSet set = store.known(address.group(1));
        String query = request.getQueryString();
        if (set == null || query != null && !set.isNamedBy(query)) {
            return null;
        }
        return store.kept(
                set,
                address.group(2),
                Integer.parseInt(address.group(3)),
                Integer.parseInt(address.group(4)),
                Integer.parseInt(address.group(5)));
    }
}
