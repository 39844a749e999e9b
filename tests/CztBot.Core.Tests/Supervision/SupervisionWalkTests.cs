using CztBot.Core.Supervision;
using FsCheck;
using FsCheck.Fluent;

namespace CztBot.Core.Tests.Supervision;

/// <summary>Random walks: whatever is pressed by whoever in whatever order, no illegal state is reached (R64–R66).</summary>
public sealed class SupervisionWalkTests
{
    // The arrows, from the text.
    private static readonly Dictionary<SupervisionState, SupervisionState[]> Arrows = new()
    {
        [SupervisionState.Open] = [SupervisionState.Open, SupervisionState.Confirming, SupervisionState.Withdrawn],
        [SupervisionState.Confirming] = [SupervisionState.Open, SupervisionState.Confirming, SupervisionState.Confirmed, SupervisionState.Withdrawn],
        [SupervisionState.Confirmed] = [SupervisionState.Open, SupervisionState.Rectifying, SupervisionState.Withdrawn],
        [SupervisionState.Rectifying] = [SupervisionState.Rectified],
        [SupervisionState.Rectified] = [SupervisionState.Rectified, SupervisionState.Closed],
        [SupervisionState.Closed] = [],
        [SupervisionState.Declined] = [],
        [SupervisionState.Withdrawn] = [],
    };

    private static readonly Gen<(SupervisionMove Move, SupervisionParty Party, int Behind, int Day)> Step =
        from move in Gen.Frequency((40, Gen.Elements(Enum.GetValues<SupervisionMove>().Where(one => one is SupervisionMove.Pass or (> SupervisionMove.Record and < SupervisionMove.Withdraw)))), (2, Gen.Constant(SupervisionMove.Record)), (1, Gen.Constant(SupervisionMove.Withdraw)))
        from party in Gen.Elements(
            SupervisionParty.None, SupervisionParty.Unit, SupervisionParty.Team, SupervisionParty.Clerk, SupervisionParty.Clerk | SupervisionParty.Head | SupervisionParty.Team,
            SupervisionParty.Unit | SupervisionParty.Clerk | SupervisionParty.Head | SupervisionParty.Team)
        from behind in Gen.Frequency((9, Gen.Constant(0)), (1, Gen.Constant(1)))
        from day in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(1, 3)))
        select (move, party, behind, day);

    [Theory]
    [Trait("Rule", "R65")]
    [InlineData(1u)]
    [InlineData(2u)]
    [InlineData(3u)]
    public void No_walk_reaches_an_illegal_state_signs_what_one_side_did_not_confirm_or_lets_the_unit_verify(uint seed)
    {
        var reached = new HashSet<SupervisionState>();
        var passed = 0;
        foreach (var walk in Gen.Sample(Step.ListOf(80), 400, new Rnd(seed), 80))
        {
            var one = Given.Case(SupervisionState.Open);
            var day = new DateOnly(2020, 1, 6);
            foreach (var (move, party, behind, days) in walk)
            {
                day = day.AddDays(days);
                if (Given.Do(move, one, party, one.Version - behind, $"{day:yyyy-MM-dd}") is not SupervisionOutcome.Moved moved) continue;
                behind.ShouldBe(0, "an old card moved it");
                Check(one, moved.Case, move, party);
                one = moved.Case;
                if (one is { Signed: not null, Silence: not null }) passed++;
                reached.Add(one.State);
            }
        }

        reached.ShouldBe(Enum.GetValues<SupervisionState>().Where(state => state != SupervisionState.Declined), ignoreOrder: true);
        passed.ShouldBeGreaterThan(0, "no walk signed past a silent unit");
    }

    private static void Check(SupervisionCase before, SupervisionCase after, SupervisionMove move, SupervisionParty party)
    {
        Arrows[before.State].ShouldContain(after.State, $"{move}");
        after.Version.ShouldBe(before.Version + 1);
        if (party.HasFlag(SupervisionParty.Unit)) move.ShouldBeOneOf(SupervisionMove.Confirm, SupervisionMove.View, SupervisionMove.Rectify);
        (after.Signed is not null).ShouldBe(after.State is SupervisionState.Rectifying or SupervisionState.Rectified or SupervisionState.Closed);
        var heard = after.UnitConfirmed is not null || after.Silence is not null;
        if (after.Signed is not null) (heard && after.TeamConfirmed is not null && after.Evidence is not null).ShouldBeTrue();
        (after.UnitConfirmed is not null && after.Silence is not null).ShouldBeFalse("confirmed and silent");
        (after.State == SupervisionState.Confirmed).ShouldBe(heard && after is { TeamConfirmed: not null, Signed: null, State: not SupervisionState.Withdrawn });
        if (move == SupervisionMove.Pass) (party.HasFlag(SupervisionParty.Head), before.UnitConfirmed, after.Silence!.By < DateOnly.FromDateTime(after.Silence.Recorded.At.DateTime)).ShouldBe((true, null, true));
        if (after.State == SupervisionState.Closed) after.ClosedLate.ShouldBe(after.Rectification!.At.Date > after.Record.RectifyBy!.Value.ToDateTime(default));
        if (before.Signed is not null) (after.Record with { Result = "" }).ShouldBe(before.Record with { Result = "" }, "a signed report changed");
    }
}
