package org.weir.web.figures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.weir.jobs.Job;

/// Pages that ask anew by themselves while work is under way.
public final class Polling {
    private Polling() {}

    /// Has a page that asked by itself load the whole of it, once the work has ended.
    public static void ended(
            @Nullable Job job, HttpServletRequest request, HttpServletResponse response) {
        boolean byItself = "true".equals(request.getHeader("HX-Request"));
        if (byItself && job != null && !job.state().isUnderWay()) {
            response.setHeader("HX-Refresh", "true");
        }
    }
}
