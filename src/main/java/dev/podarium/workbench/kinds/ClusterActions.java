package dev.podarium.workbench.kinds;

import dev.podarium.api.ClusterSource;
import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.Action;
import dev.podarium.workbench.frame.Actions;
import dev.podarium.workbench.frame.Beat;
import dev.podarium.workbench.frame.Dial;
import dev.podarium.workbench.frame.Notices;
import dev.podarium.workbench.frame.Pulse;
import dev.podarium.workbench.kinds.actions.ActionContext;
import dev.podarium.workbench.kinds.actions.Sender;
import java.util.List;

/** The actions that a cluster allows on its objects. On the JavaFX thread. */
public final class ClusterActions implements Actions {

  private static final String PAST = "the window shows the past, where nothing can be done";

  private final ClusterSource cluster;
  private final Pulse pulse;
  private final Sender sender;

  /** Actions on what the pulse shows, whose outcome is told as notices. */
  public ClusterActions(ClusterSource cluster, Pulse pulse, Notices notices) {
    this.cluster = cluster;
    this.pulse = pulse;
    sender = new Sender(cluster, notices);
  }

  @Override
  public List<Action> on(ObjectRef ref) {
    var beat = pulse.last();
    var object = beat.snapshot().find(ref);
    if (object == null) {
      return List.of();
    }
    var actions = KindDescriptors.actions(object, context(beat));
    return beat.moment().live()
        ? actions
        : actions.stream().map(action -> action.greyed(PAST)).toList();
  }

  @Override
  public List<Dial> dials(ObjectRef ref) {
    var beat = pulse.last();
    var object = beat.snapshot().find(ref);
    if (object == null) {
      return List.of();
    }
    var dials = KindDescriptors.dials(object, context(beat));
    return beat.moment().live() ? dials : dials.stream().map(dial -> dial.greyed(PAST)).toList();
  }

  private ActionContext context(Beat beat) {
    return new ActionContext(
        sender, cluster.hasHardware(), cluster.components(), beat.nanos(), beat.snapshot());
  }
}
