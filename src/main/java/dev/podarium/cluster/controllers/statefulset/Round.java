package dev.podarium.cluster.controllers.statefulset;

import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the turns of several Pods come to.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/statefulset/stateful_set_control.go, runForAll
 *
 * @param over whether nothing else is done in this look
 */
record Round(Plan plan, boolean over) {

  /** How many Pods have their turn side by side at most. */
  private static final int LARGEST_BATCH = 500;

  /** In order, until one makes the others wait; or side by side, where none does. */
  static Round of(List<Member> members, boolean parallel, Function<Member, Turn> turn) {
    return parallel ? sideBySide(members, turn) : inOrder(members, turn);
  }

  private static Round inOrder(List<Member> members, Function<Member, Turn> turn) {
    var plan = Plan.nothing();
    for (var member : members) {
      var next = turn.apply(member);
      plan = plan.then(Plan.inOrder(next.steps())).then(tell(next));
      if (next.outlook() != Turn.Outlook.NEXT) {
        return new Round(next.fails() ? plan.failing() : plan, true);
      }
    }
    return new Round(plan, false);
  }

  /** In batches of 1, 2, 4, … Pods, as long as none fails. */
  private static Round sideBySide(List<Member> members, Function<Member, Turn> turn) {
    var plan = Plan.nothing();
    var from = 0;
    for (var size = 1; from < members.size(); size = Math.min(2 * size, LARGEST_BATCH)) {
      var to = Math.min(members.size(), from + size);
      var turns = members.subList(from, to).stream().map(turn).toList();
      plan = plan.then(together(turns));
      if (turns.stream().anyMatch(Turn::fails)) {
        return new Round(plan.failing(), true);
      }
      from = to;
    }
    return new Round(plan, false);
  }

  private static Plan together(List<Turn> turns) {
    var chains = new ArrayList<Step>();
    var told = Plan.nothing();
    for (var turn : turns) {
      if (!turn.steps().isEmpty()) {
        chains.add(Step.chain(turn.steps()));
      }
      told = told.then(tell(turn));
    }
    return Plan.together(chains).then(told);
  }

  private static Plan tell(Turn turn) {
    return turn.notes().stream().map(Plan::tell).reduce(Plan.nothing(), Plan::then);
  }

  /** This and then the other, unless all is over. */
  Round then(Supplier<Round> next) {
    if (over) {
      return this;
    }
    var later = next.get();
    return new Round(plan.then(later.plan), later.over);
  }
}
