package org.ecozone.server.edge;

import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * The connector, with a deadline for the header of a request. Tomcat asks only that a connection is never silent for long, so that a
 * byte every few seconds keeps one for days; it holds no thread, but one of the connections that there are.
 */
public final class HeaderDeadline extends Http11NioProtocol {

    private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final int LOOK_SECONDS = 2;

    @Override
    public void start() throws Exception {
        super.start();
        getUtilityExecutor().scheduleWithFixedDelay(this::cut, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    private void cut() {
        long now = System.nanoTime();
        for (SocketWrapperBase<NioChannel> connection : getEndpoint().getConnections()) {
            if (isHeaderLate(connection.getCurrentProcessor(), now)) {
                connection.close();
            }
        }
    }

    /** A connection has its processor only while it waits in the middle of a request; one that is answered later has its header. */
    private static boolean isHeaderLate(Object current, long now) {
        if (!(current instanceof Processor processor) || processor.isAsync() || processor.isUpgrade()) {
            return false;
        }
        long began = processor.getRequest().getStartTimeNanos();
        return began > 0 && now - began > DEADLINE_NANOS;
    }
}
