package dev.podarium.session;

import dev.podarium.api.Command;
import dev.podarium.objects.json.Json;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Durations;
import dev.podarium.simulation.Journal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A session as text: one JSON object, each command and each fault on a line of its own. */
final class SessionText {

  private SessionText() {}

  static String of(
      Scenario scenario,
      Agenda agenda,
      List<Journal.Entry<Command>> commands,
      List<Breakdown> breakdowns) {
    return """
    {"podarium": %s,
     "seed": %d,
     "catalogue": %s,
     "latencies": %s,
     "nodes": %s,
     "end": %s,
     "commands": %s,
     "faults": %s}
    """
        .formatted(
            Json.text(scenario.program()),
            scenario.seed(),
            Json.text(scenario.catalogue()),
            Json.text(scenario.latencies()),
            lines(scenario.nodes().stream().map(CommandTree::shape).toList()),
            Json.text(moment(agenda.ran(), agenda.now())),
            lines(commands.stream().map(SessionText::command).toList()),
            lines(breakdowns.stream().map(SessionText::fault).toList()));
  }

  private static String lines(List<? extends Map<String, ?>> trees) {
    return trees.stream().map(Json::text).collect(Collectors.joining(",\n  ", "[", "]"));
  }

  private static Map<String, Object> command(Journal.Entry<Command> entry) {
    var tree = moment(entry.ran(), entry.nanos());
    tree.putAll(CommandTree.of(entry.input()));
    return tree;
  }

  private static Map<String, Object> fault(Breakdown breakdown) {
    var tree = moment(breakdown.ran(), breakdown.nanos());
    tree.put("doing", breakdown.doing());
    tree.put("reason", breakdown.reason());
    tree.put("stackTrace", stackTrace(breakdown.cause()).lines().map(String::strip).toList());
    return tree;
  }

  private static Map<String, Object> moment(long ran, long nanos) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("entriesRun", ran);
    tree.put("t", Durations.inSeconds(nanos));
    tree.put("nanos", nanos);
    return tree;
  }

  private static String stackTrace(Throwable cause) {
    var text = new StringWriter();
    cause.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
