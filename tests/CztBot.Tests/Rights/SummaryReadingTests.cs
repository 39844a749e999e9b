using CztBot.Core.Members;
using CztBot.Storage;
using CztBot.Tests.Orders;
using CztBot.Tests.World;
using DocumentFormat.OpenXml.Packaging;

namespace CztBot.Tests.Rights;

/// <summary>The second table of reading.md: what a signed summary tells whom of an order for leaders, in card, file, figures and answer (R56, R84).</summary>
public sealed class SummaryReadingTests
{
    private static readonly MarkdownTable Reading = MarkdownTable.Read("reading.md", "小结");

    [Fact]
    [Trait("Rule", "R84")]
    public async Task Everybody_reads_of_a_signed_summary_what_the_table_says()
    {
        await using var world = await OrderMoves.WithProblemAsync();
        var roster = Cast.Extended((await world.StandingAsync()).Roster);
        await world.Get<Database>().WriteAsync(Core.Actor.System(world.Clock.Now), async work =>
        {
            await RosterStore.ReplaceAsync(work, roster, "权限测试");
            foreach (var person in roster.People) await AccountStore.BindAsync(work, "test", $"user-{person.Id}", person.Id);
            return true;
        });
        await SummaryWorld.HandOverAsync(world);
        await SummaryWorld.SignAsync(world);
        var cast = new Cast(roster, world.Clock.Today);
        var faults = new List<string>();
        foreach (var who in Reading.Rows.Keys)
        {
            var person = cast.Of(who, RightsWorld.Unit, 2);
            var card = await world.SayAsync(person, "季度小结 2019");
            var text = card.Text + (await world.SayAsync(person, "年度总结里长沙住建怎么写的")).Text;
            text += await SummaryWorld.FiguresAsync(world, person);
            if (card.Links.TryGetValue("下载 Word 文件", out var link)) text += TextOf(await world.Http.GetByteArrayAsync(new Uri(link)));
            var seen = (text.Contains(SummaryWorld.Public, StringComparison.Ordinal) ? "文" : "") + (text.Contains(SummaryWorld.Order, StringComparison.Ordinal) ? "交" : "");
            if (seen != Reading[who, "已签发单聊"].Trim('—')) faults.Add($"{who}：应为“{Reading[who, "已签发单聊"]}”，看到“{seen}”");
        }

        faults.ShouldBeEmpty();
        Reading.Rows.Keys.ShouldBe(Cast.Names.Where(name => name != "陌生人"));
    }

    private static string TextOf(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }
}
