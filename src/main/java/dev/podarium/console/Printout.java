package dev.podarium.console;

import java.io.PrintWriter;

/**
 * Where a play prints.
 *
 * @param out what came of it
 * @param commands what the commands of the script print
 * @param err what is wrong
 * @param json what came of it is told as one JSON object
 */
record Printout(PrintWriter out, PrintWriter commands, PrintWriter err, boolean json) {

  void flush() {
    out.flush();
    commands.flush();
    err.flush();
  }
}
