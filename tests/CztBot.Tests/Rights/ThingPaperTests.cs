using System.Net;
using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Core.Problems;
using CztBot.Storage;
using CztBot.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace CztBot.Tests.Rights;

/// <summary>The papers of things from their cards: links for one person, as long as that person may read the thing.</summary>
public sealed class ThingPaperTests
{
    private const string Word = "下载 Word 文件";

    [Fact]
    [Trait("Rule", "R94")]
    public async Task The_card_of_each_thing_gives_its_paper_to_whoever_may_read_it()
    {
        await using var rights = await RightsWorld.StartAsync();
        var world = rights.World;
        var (clerk, contact) = (rights.Cast.Of("经办", RightsWorld.Unit, 2), rights.Cast.Of("联络员", RightsWorld.Unit, 2));
        await world.Get<Database>().WriteAsync(Core.Actor.System(world.Clock.Now), async work =>
        {
            var problem = (await ProblemStore.FindAsync(work, rights.ProblemId))!;
            return await ProblemStore.SaveAsync(work, problem with { Version = problem.Version + 1, Classification = new Classification(5, "规划调整", "省级事权。", "省交通运输厅", clerk, world.Clock.Now) }, "分类", problem);
        });

        await ReadAsync(world, contact, await world.PressAsync(contact, "order.open", Moves.Data(("order", "received"))), "交办单〔2019〕", "完成接线方案。");
        await ReadAsync(world, contact, await world.PressAsync(contact, "supervision.report", Moves.Data(("supervision", "s-confirming"))), "督查报告", "没有会签。");
        await ReadAsync(world, clerk, await world.PressAsync(clerk, "minutes.list", Moves.Data(("dispatch", "m-held"))), "纪要", "请长沙市住建委于12月30日前会签方案。");
        await ReadAsync(world, clerk, await world.SayAsync(clerk, "省级清单"), "需省级协调事项清单", RightsWorld.Problem);
        await ReadAsync(world, contact, await world.SayAsync(contact, "我的任务"), "2019年11月工作进展报告", RightsWorld.Waiting);

        var offered = await world.PressAsync(contact, "paper.get", (await world.SayAsync(contact, "年度评价")).Button("paper.get"));
        using var response = await world.Http.GetAsync(new Uri(offered.Links["下载 Excel 文件"]));
        response.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("2019年11月评价第1版.xlsx");
        using var sheet = new MemoryStream(await response.Content.ReadAsByteArrayAsync());
        var rows = (await MiniExcelLibs.MiniExcel.QueryAsync(sheet, useHeaderRow: true)).Cast<IDictionary<string, object>>().ToList();
        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(row => (string)row["对象类别"] != "合计" && (string)row["所在市"] == "长沙", "a contact's workbook holds the own unit alone");
    }

    [Fact]
    [Trait("Rule", "R84")]
    public async Task A_link_is_one_persons_and_dies_with_the_right_and_after_a_day_and_says_what_it_was()
    {
        await using var rights = await RightsWorld.StartAsync();
        var world = rights.World;
        var contact = rights.Cast.Of("联络员", RightsWorld.Unit, 2);
        var link = (await world.PressAsync(contact, "paper.get", Moves.Data(("kind", "order"), ("paper", "received")))).Links[Word];
        var order = (await world.Get<OrderStore>().FindAsync("received"))!;
        await SaveAsync(world, order, order with { Version = 10, Content = order.Content with { UnitId = "湘潭/交通", CoUnitIds = [], ItemId = null } });
        await RefusedAsync(world, link, HttpStatusCode.Conflict, "不能查看");
        await RefusedAsync(world, link.Replace("/order/", "/supervision/", StringComparison.Ordinal), HttpStatusCode.NotFound, "督查报告的链接无效。请在会话中发送“督查”");
        await RefusedAsync(world, link.Replace("/order/", "/nothing/", StringComparison.Ordinal), HttpStatusCode.NotFound, "链接无效。请在会话中发送“帮助”");
        world.Machine.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
        await RefusedAsync(world, link, HttpStatusCode.Gone, "交办单的链接已过期。请在会话中发送“交办”或“我的交办”");
    }

    [Fact]
    public async Task An_odd_ticket_is_a_sentence()
    {
        await using var world = await BotWorld.StartAsync("2019-12-01T12:00");
        foreach (var name in (string[])["x", "%25%25", "YQ", "YQpi.docx"])
            foreach (var kind in (string[])["order", "supervision", "minutes", "provincial", "month", "evaluation"])
                (await world.Get<IServiceProvider>().GetRequiredKeyedService<IPaperShelf>(kind).TakeAsync(kind, name, TestContext.Current.CancellationToken)).ShouldBeOfType<RackAnswer.Nothing>();
    }

    private static async Task ReadAsync(BotWorld world, string person, Answer card, string title, string text)
    {
        var offered = await world.PressAsync(person, "paper.get", card.Button("paper.get"));
        offered.Text.ShouldContain("只供您本人使用");
        using var response = await world.Http.GetAsync(new Uri(offered.Links[Word]));
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        response.Content.Headers.ContentDisposition!.FileNameStar!.ShouldContain(title);
        using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(await response.Content.ReadAsStreamAsync(), isEditable: false);
        document.MainDocumentPart!.Document!.Body!.InnerText.ShouldContain(text);
        new[] { "order.open", "supervision.report", "dispatch.open", "word.say" }.SelectMany(offered.Buttons).ShouldNotBeEmpty("there is a way back");
    }

    private static Task<bool> SaveAsync(BotWorld world, HandOverOrder before, HandOverOrder after) =>
        world.Get<Database>().WriteAsync(Core.Actor.System(world.Clock.Now), work => OrderStore.SaveAsync(work, after, "改派", before));

    private static async Task RefusedAsync(BotWorld world, string link, HttpStatusCode status, string sentence)
    {
        using var answer = await world.Http.GetAsync(new Uri(link));
        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(sentence);
    }
}
