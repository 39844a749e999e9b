using CztBot.Core.Calendars;
using CztBot.Core.Members;
using CztBot.Core.Plans;
using CztBot.Core.Rounds;

namespace CztBot.Core.Tests.Rounds;

/// <summary>Whoever writes to one person looks at that person's items alone, and finds the same duties as in the whole round.</summary>
[Trait("Rule", "R30")]
public sealed class DutiesOfOneTests
{
    private static readonly DateOnly Day = new(2019, 12, 5);
    private static readonly Round Round = new()
    {
        Month = new(2019, 11), OpensOn = new(2019, 12, 2), DueOn = Day, BulletinOn = new(2019, 12, 16), RuleVersion = "2019-11-01",
        Items =
        [
            new("T01", "长沙/住建", ["株洲/住建"]), new("T02", "株洲/住建", []), new("T03", "湘潭/住建", ["长沙/住建", "株洲/住建"]),
            new("T04", "长沙/交通", []), new("T05", "没有/联络员", ["长沙/交通"]),
        ],
    };

    // p1 reports for two units, p2 is a deputy of one of them, p3's term is over, p5 has not begun.
    private static readonly Roster Roster = new()
    {
        Units = [new("湘潭/住建", "湘潭", ""), new("长沙/住建", "长沙", ""), new("株洲/住建", "株洲", ""), new("长沙/交通", "长沙", "")],
        People = [.. Enumerable.Range(1, 5).Select(number => new Person { Id = $"p{number}", Name = "", Roles = Roles.Contact })],
        Contacts =
        [
            new("长沙/住建", "p1", true, new(2019, 1, 1), null), new("长沙/交通", "p1", true, new(2019, 1, 1), null), new("长沙/住建", "p2", false, new(2019, 1, 1), null),
            new("株洲/住建", "p3", true, new(2019, 1, 1), new(2019, 12, 1)), new("株洲/住建", "p4", true, new(2019, 12, 2), null), new("湘潭/住建", "p5", true, new(2020, 1, 1), null),
        ],
        Channels = [],
    };

    private static readonly HashSet<(string, string)> Confirmed = [("T03", "长沙/住建")];

    [Theory]
    [InlineData("p1", "T01 T03 T04 T05", "T01 T04 T05会")]
    [InlineData("p2", "T01 T03", "")]
    [InlineData("p3", "", "")]
    [InlineData("p4", "T01 T02 T03", "T01会 T02 T03会")]
    [InlineData("p5", "", "")]
    [InlineData("nobody", "", "")]
    public void It_is_the_persons_part_of_the_whole(string person, string items, string duties)
    {
        foreach (var latest in (Round?[])[Round, null])
        {
            var standing = new Standing(new Plan { Title = "", Sections = [], Items = [] }, Roster, new WorkingCalendar([]), []) { Round = latest };
            var own = Duties.ItemsOf(person, Round, standing, Day);

            string.Join(' ', own.Select(item => item.ItemId)).ShouldBe(items);
            string.Join(' ', Of(person, standing, own).Select(duty => $"{duty.Item.ItemId}{(duty.Confirm ? "会" : "")}")).ShouldBe(duties);
            Of(person, standing, own).ShouldBe(Of(person, standing, Round.Items));
        }
    }

    private static List<Duty> Of(string person, Standing standing, IReadOnlyList<RoundItem> items) =>
        [.. Duties.Open(Round with { Items = items }, standing, Day, [], Confirmed).Where(duty => duty.PersonId == person)];
}
