package org.ecozone.server.deadline;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Who sent a request, and whether he is still there. */
record Client(org.apache.coyote.Request connection) {

    private static final String ATTRIBUTE = Client.class.getName();

    /** What the connector tells where a reading failed: then the next reading is to fail, too. */
    private static final int END = 1;

    static boolean isGone(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Client client && client.isGone();
    }

    /**
     * Whether the connection was closed, by looking for more to read without waiting. To be asked by the request's own thread, after its
     * body was read.
     */
    private boolean isGone() {
        connection.action(ActionCode.AVAILABLE, Boolean.TRUE);
        return connection.getAvailable() == END;
    }

    /** Keeps the connection of each request where the filters find it. */
    static final class Keeper extends ValveBase {

        Keeper() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            request.setAttribute(ATTRIBUTE, new Client(request.getCoyoteRequest()));
            getNext().invoke(request, response);
        }
    }
}
