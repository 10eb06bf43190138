package org.ioscope.app.planted.core.first;

import java.util.logging.Logger;

/// Planted: a logger.
final class Logs {
    final Logger logger = Logger.getLogger("planted");
}
