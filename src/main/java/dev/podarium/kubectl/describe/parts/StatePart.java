package dev.podarium.kubectl.describe.parts;

/**
 * What became of a container.
 *
 * <p>Source: describe.go, describeContainerState
 */
final class StatePart {

  private StatePart() {}

  static void write(Page page, Part status) {
    state(page, "State", status.at("state"));
    if (status.at("lastState").has("terminated")) {
      state(page, "Last State", status.at("lastState"));
    }
    page.field(2, "Ready", status.isTrue("ready") ? "True" : "False");
    page.field(2, "Restart Count", status.number("restartCount"));
  }

  private static void state(Page page, String title, Part state) {
    if (state.has("running")) {
      page.field(2, title, "Running");
      page.field(3, "Started", Setting.date(state.at("running").text("startedAt")));
    } else if (state.has("terminated")) {
      page.field(2, title, "Terminated");
      terminated(page, state.at("terminated"));
    } else {
      page.field(2, title, "Waiting");
      page.fieldIfAny(3, "Reason", state.at("waiting").text("reason"));
    }
  }

  private static void terminated(Page page, Part end) {
    page.fieldIfAny(3, "Reason", end.text("reason"));
    page.fieldIfAny(3, "Message", end.text("message"));
    page.field(3, "Exit Code", end.number("exitCode"));
    if (end.number("signal") > 0) {
      page.field(3, "Signal", end.number("signal"));
    }
    page.field(3, "Started", Setting.date(end.text("startedAt")));
    page.field(3, "Finished", Setting.date(end.text("finishedAt")));
  }
}
