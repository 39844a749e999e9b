using CztBot.Core.Supervision;

namespace CztBot.Core.Tests.Supervision;

/// <summary>Who may do what in which state, written down apart from the code.</summary>
[Trait("Rule", "R65")]
public sealed class SupervisionTableTests
{
    // Columns: Open Decline Record Send Confirm View Conclude Rectify Verify Withdraw Pass.
    private static readonly Dictionary<SupervisionState, string> States = new()
    {
        [SupervisionState.Open] = "..++.....+.",
        [SupervisionState.Confirming] = "..+.++...++",
        [SupervisionState.Confirmed] = "..+...+..+.",
        [SupervisionState.Rectifying] = ".......+...",
        [SupervisionState.Rectified] = ".......++..",
        [SupervisionState.Closed] = "...........",
        [SupervisionState.Declined] = "...........",
        [SupervisionState.Withdrawn] = "...........",
    };

    private static readonly Dictionary<SupervisionParty, string> Parties = new()
    {
        [SupervisionParty.None] = "...........",
        [SupervisionParty.Unit] = "....++.+...",
        [SupervisionParty.Team] = "..+++...+..",
        [SupervisionParty.Clerk] = "..++....+..",
        [SupervisionParty.Clerk | SupervisionParty.Head] = "++++..+.+++",
        [SupervisionParty.Unit | SupervisionParty.Clerk | SupervisionParty.Head | SupervisionParty.Team] = "....++.+...",
    };

    public static TheoryData<SupervisionState, SupervisionMove> Cells => [.. Enum.GetValues<SupervisionState>().SelectMany(_ => Enum.GetValues<SupervisionMove>(), (state, move) => (state, move))];

    [Theory]
    [MemberData(nameof(Cells))]
    public void An_illegal_move_is_refused_in_words_and_a_legal_one_is_not(SupervisionState state, SupervisionMove move)
    {
        foreach (var (party, mine) in Parties)
        {
            var may = States[state][(int)move] == '+' && mine[(int)move] == '+';
            var why = SupervisionTable.WhyNot(state, move, party);

            (why is null).ShouldBe(may, $"{state} {move} {party}");
            if (why is null) continue;
            why.Reason.ShouldEndWith("。");
            why.Reason.ShouldMatch("不|没有");
            why.Reason.ShouldMatch("请|由");
            why.Right.ShouldBe(mine[(int)move] != '+', $"{state} {move} {party}");
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void The_rules_themselves_keep_the_table(SupervisionState state, SupervisionMove move)
    {
        if (move is SupervisionMove.Open or SupervisionMove.Decline) return;
        foreach (var party in Parties.Keys)
        {
            var one = Given.Case(state);
            var refused = Given.Do(move, one, party, one.Version) is SupervisionOutcome.Refused;

            refused.ShouldBe(SupervisionTable.WhyNot(state, move, party) is not null, $"{state} {move} {party}");
        }
    }

    [Theory]
    [InlineData(SupervisionMove.Record)]
    [InlineData(SupervisionMove.Send)]
    [InlineData(SupervisionMove.Confirm)]
    [InlineData(SupervisionMove.View)]
    [InlineData(SupervisionMove.Conclude)]
    [InlineData(SupervisionMove.Rectify)]
    [InlineData(SupervisionMove.Verify)]
    [InlineData(SupervisionMove.Withdraw)]
    [InlineData(SupervisionMove.Pass)]
    public void A_move_seen_from_an_old_card_changes_nothing(SupervisionMove move)
    {
        var state = Enum.GetValues<SupervisionState>().First(one => SupervisionTable.Allows(one, move));
        var party = SupervisionTable.WhyNotYours(move, SupervisionParty.Unit) is null ? SupervisionParty.Unit : SupervisionParty.Clerk | SupervisionParty.Head | SupervisionParty.Team;

        Given.Do(move, Given.Case(state), party, seen: 2).ShouldBeOfType<SupervisionOutcome.Stale>();
        Given.Moved(Given.Do(move, Given.Case(state), party, seen: 3)).Version.ShouldBe(4);
    }

    [Fact]
    [Trait("Rule", "R64")]
    public void Whoever_belongs_to_the_supervised_unit_leads_nothing_of_it_even_as_clerk_head_or_of_the_team()
    {
        const SupervisionParty everybody = SupervisionParty.Unit | SupervisionParty.Clerk | SupervisionParty.Head | SupervisionParty.Team;
        foreach (var move in (SupervisionMove[])[SupervisionMove.Open, SupervisionMove.Decline, SupervisionMove.Record, SupervisionMove.Send, SupervisionMove.Conclude, SupervisionMove.Verify, SupervisionMove.Withdraw, SupervisionMove.Pass])
            SupervisionTable.WhyNotYours(move, everybody)!.Reason.ShouldContain("被督查单位不能主导对本单位的督查");
    }
}
