package dev.podarium.workbench.transport;

import dev.podarium.api.TimeMachine;
import dev.podarium.api.TimeMachine.Step;
import dev.podarium.workbench.frame.Beat;
import dev.podarium.workbench.frame.PaneContext;
import dev.podarium.workbench.frame.time.Clock;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The row of controls over time: always there, and its buttons never move. */
public final class TransportBar extends HBox {

  private static final String SETTLED = "only heartbeats are left to happen";

  private static final String STOPPED = "go on with a new cluster";

  private final TimeMachine time;
  private final Button play = new Button("Play", new FontIcon(Feather.PLAY));
  private final SplitMenuButton step = new SplitMenuButton();
  private final Button skip = new Button("Skip the wait", new FontIcon(Feather.FAST_FORWARD));
  private final Label clock = new Label(Clock.at(0));
  private final Label next = new Label();
  private final Label nextWho = new Label();
  private final ShapeLabel shape = new ShapeLabel();

  /** The row for a machine of time, with the menu in it. */
  public TransportBar(PaneContext context, TimeMachine time, Node menu) {
    this.time = time;
    getStyleClass().add("transport");
    clock.setId("clock");
    clock.getStyleClass().add("clock");
    clock.setMinWidth(Region.USE_PREF_SIZE);
    makeButtons();
    var space = new Region();
    setHgrow(space, Priority.ALWAYS);
    getChildren()
        .addAll(shape, menu, play, step, skip, clock, nextThing(), space, new SpeedSlider(time));
    context.pulse().listen(this::show);
  }

  private void makeButtons() {
    play.setId("play");
    play.getStyleClass().addAll("accent", "play-button");
    play.setTooltip(new Tooltip("Space"));
    play.setOnAction(pressed -> togglePlay());
    step.setId("step");
    step.setText("Step");
    step.setTooltip(new Tooltip("One API write: .\nOne second: Shift+."));
    step.setOnAction(pressed -> time.step(Step.API_WRITE));
    step.getItems()
        .addAll(
            item("step-write", "One API write", Step.API_WRITE),
            item("step-second", "One second", Step.SECOND));
    skip.setId("skip");
    skip.setTooltip(new Tooltip("Jumps to just before the next thing that happens: N"));
    skip.setOnAction(pressed -> time.skipTheWait());
    for (var control : new Region[] {play, step, skip}) {
      control.setMinWidth(Region.USE_PREF_SIZE);
      control.setFocusTraversable(true);
    }
  }

  private MenuItem item(String id, String text, Step unit) {
    var item = new MenuItem(text);
    item.setId(id);
    item.setOnAction(pressed -> time.step(unit));
    return item;
  }

  private VBox nextThing() {
    next.setId("next");
    next.getStyleClass().add("next-thing");
    nextWho.getStyleClass().add("next-thing");
    var box = new VBox(next, nextWho);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("next-box");
    return box;
  }

  /** Plays when time stands, pauses when it goes. */
  public void togglePlay() {
    if (time.state().playing()) {
      time.pause();
    } else {
      time.play();
    }
  }

  private void show(Beat beat) {
    var state = time.state();
    clock.setText(Clock.at(beat.nanos()));
    showPlaying(state.playing());
    play.setDisable(state.failure() != null);
    step.setDisable(state.failure() != null);
    skip.setDisable(state.next() == null);
    if (beat.moment().live()) {
      showNext(state);
    } else {
      next.setText("the past");
      nextWho.setText("now it is " + Clock.seconds(state.nanos()));
    }
    shape.show(beat);
  }

  private void showPlaying(boolean playing) {
    var text = playing ? "Pause" : "Play";
    if (!text.equals(play.getText())) {
      play.setText(text);
      play.setGraphic(new FontIcon(playing ? Feather.PAUSE : Feather.PLAY));
    }
  }

  private void showNext(TimeMachine.State state) {
    var upcoming = state.next();
    if (upcoming == null) {
      next.setText(state.failure() == null ? "settled" : "stopped");
      nextWho.setText(state.failure() == null ? SETTLED : STOPPED);
      return;
    }
    next.setText(
        "next, in %s: %s"
            .formatted(Clock.span(Math.max(0, upcoming.nanos() - state.nanos())), upcoming.what()));
    nextWho.setText(upcoming.who());
  }
}
