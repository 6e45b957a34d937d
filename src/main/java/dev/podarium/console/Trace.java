package dev.podarium.console;

import dev.podarium.api.Change;
import dev.podarium.files.Draft;
import dev.podarium.objects.json.Json;
import dev.podarium.simulation.Durations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Writes one JSON line for each revision, in order: what came of a run, byte for byte the same for
 * the same inputs. A public interface: fields may be added, never changed.
 *
 * <p>The file has its name when the trace is kept; one that is closed before leaves nothing.
 */
public final class Trace implements AutoCloseable {

  private final Path file;
  private final Draft draft;

  /**
   * Begins a trace.
   *
   * @throws Unwritten when nothing can be written beside {@code file}
   */
  Trace(Path file) {
    this.file = file;
    try {
      draft = Draft.of(file);
    } catch (IOException e) {
      throw new Unwritten(file, e);
    }
  }

  /** Writes one revision. */
  void write(Change change) {
    try {
      draft.out().write((line(change) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new Unwritten(file, e);
    }
  }

  /** The JSON of one revision, without the line's end. */
  public static String line(Change change) {
    return Json.text(fields(change));
  }

  private static Map<String, Object> fields(Change change) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("rev", change.revision());
    fields.put("t", Durations.inSeconds(change.nanos()));
    fields.put("verb", change.verb().name().toLowerCase(Locale.ROOT));
    fields.put("kind", change.ref().kind().name());
    fields.put("namespace", change.ref().namespace());
    fields.put("name", change.ref().name());
    fields.put("by", change.origin().by());
    fields.put("cause", change.origin().cause());
    fields.put("object", change.object());
    return fields;
  }

  /** The run is over: the file has its name from now on. */
  void keep() {
    try {
      draft.keep();
    } catch (IOException e) {
      throw new Unwritten(file, e);
    }
  }

  @Override
  public void close() {
    try {
      draft.close();
    } catch (IOException e) {
      throw new Unwritten(file, e);
    }
  }
}
