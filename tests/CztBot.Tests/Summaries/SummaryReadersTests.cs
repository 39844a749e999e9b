using CztBot.Core.Members;
using CztBot.Core.Rounds;
using CztBot.Storage;
using CztBot.Tests.Orders;
using CztBot.Tests.Rights;
using CztBot.Tests.World;
using DocumentFormat.OpenXml.Packaging;

namespace CztBot.Tests.Summaries;

/// <summary>A signed summary reaches the leaders personally; units read it without what is for leaders alone (R56, R57, R84).</summary>
public sealed class SummaryReadersTests
{
    [Fact]
    [Trait("Rule", "R84")]
    public async Task Units_read_their_form_in_card_file_figures_and_answers_and_leaders_the_whole()
    {
        await using var world = await SignedAsync();
        var (contact, mayor, coordinator, clerk) = (await world.ContactAsync("长沙/住建"), await world.PersonAsync(Roles.Leader, "长沙", Office.Mayor), await world.PersonAsync(Roles.Coordinator), await world.PersonAsync(Roles.Clerk));

        foreach (var (person, reads) in new[] { (contact, false), (coordinator, false), (mayor, true), (clerk, true) })
        {
            var card = await world.SayAsync(person, "季度小结 2019");
            card.Text.Contains(SummaryWorld.Order, StringComparison.Ordinal).ShouldBe(reads, $"card to {person}");
            card.Text.Contains("报：三市主要领导", StringComparison.Ordinal).ShouldBe(reads);
            TextOf(await world.Http.GetByteArrayAsync(new Uri(card.Links["下载 Word 文件"]))).Contains(SummaryWorld.Order, StringComparison.Ordinal).ShouldBe(reads, $"file to {person}");
            (await SummaryWorld.FiguresAsync(world, person)).Contains(SummaryWorld.Order, StringComparison.Ordinal).ShouldBe(reads, $"figures to {person}");
            (await world.SayAsync(person, "年度总结里长沙住建怎么写的")).Text.Contains(SummaryWorld.Order, StringComparison.Ordinal).ShouldBe(reads, $"answer to {person}");
        }

        var link = (await world.SayAsync(contact, "季度小结 2019")).Links["下载 Word 文件"];
        using var forged = await world.Http.GetAsync(new Uri(link.Replace("summary-units", "summary", StringComparison.Ordinal)));
        forged.IsSuccessStatusCode.ShouldBeFalse();
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("summary-units", false)]
    [Trait("Rule", "R56")]
    public async Task A_draft_is_previewed_and_fetched_in_either_form_and_is_none_once_it_is_signed(string form, bool reads)
    {
        await using var world = await OrderMoves.WithProblemAsync();
        await SummaryWorld.HandOverAsync(world);
        var clerk = await world.PersonAsync(Roles.Clerk);

        var preview = await world.PressAsync(clerk, "summary.preview", Moves.Data(("month", "2019"), ("form", form)));

        preview.Text.Contains(SummaryWorld.Order, StringComparison.Ordinal).ShouldBe(reads);
        var link = new Uri(preview.Links["下载草稿 Word 文件"]);
        var text = TextOf(await world.Http.GetByteArrayAsync(link));
        text.ShouldContain("（草稿，未签发）");
        text.Contains(SummaryWorld.Order, StringComparison.Ordinal).ShouldBe(reads);
        await SummaryWorld.SignAsync(world);
        using var later = await world.Http.GetAsync(link);
        (await later.Content.ReadAsStringAsync()).ShouldContain("可能已经签发");
    }

    [Fact]
    [Trait("Rule", "R57")]
    public async Task A_signed_summary_goes_to_the_leaders_personally_once_and_the_ledger_says_who_got_it()
    {
        await using var world = await SignedAsync();
        await world.DrainAsync();
        var (mayor, clerk) = (await world.PersonAsync(Roles.Leader, "长沙", Office.Mayor), await world.PersonAsync(Roles.Clerk));

        var entries = (await world.Get<DeliveryStore>().MonthAsync(new(2019, 12))).Where(entry => entry.Kind == DeliveryKinds.Summary).ToList();
        entries.Count.ShouldBeGreaterThan(8);
        entries.ShouldAllBe(entry => entry.State == DeliveryStates.Sent);
        world.Told(mayor, "2019年第四季度工作小结和年度总结").ShouldBe(1);
        world.Channel.To($"chat-{mayor}")[^1].Answer.Links.Keys.ShouldContain("下载 Word 文件");
        world.Told(await world.ContactAsync("长沙/住建"), "工作小结和年度总结").ShouldBe(0);
        var card = await world.SayAsync(clerk, "季度小结 2019");
        (await world.PressAsync(clerk, "delivery.board", card.Button("delivery.board"))).Text.ShouldContain($"应发{entries.Count}份：已送达{entries.Count}份");
    }

    private static async Task<BotWorld> SignedAsync()
    {
        var world = await OrderMoves.WithProblemAsync();
        await SummaryWorld.HandOverAsync(world);
        await SummaryWorld.SignAsync(world);
        return world;
    }

    private static string TextOf(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }
}
