using System.Net;
using CztBot.Conversations;
using CztBot.Core.Orders;
using CztBot.Storage;
using CztBot.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;

namespace CztBot.Tests.Rights;

/// <summary>导出: the tables of the commands, in chat, for whoever may have them.</summary>
[Collection(nameof(Terminal))]
public sealed class WorkbookTests
{
    [Fact]
    [Trait("Rule", "R81")]
    public async Task The_secretariat_has_every_table_by_one_word_and_each_file_is_what_the_command_writes()
    {
        await using var rights = await RightsWorld.StartAsync();
        var world = rights.World;
        var clerk = rights.Cast.Of("经办", RightsWorld.Unit, 2);
        var offered = await world.SayAsync(clerk, "导出");

        offered.Text.ShouldContain("只供您本人使用");
        offered.Links.Keys.ShouldBe(["2019年11月月报台账", "交办事项台账", "2019年度评价（未签发）", "2019年11月发送台账"]);
        foreach (var (title, sheet, command) in ((string, string, string[])[])
            [("交办事项台账", "交办事项台账", ["ledger"]), ("2019年11月月报台账", "月报台账", ["reports", "--month", "2019-11"]), ("2019年11月发送台账", "发送台账", ["deliveries", "--month", "2019-11"]), ("2019年度评价（未签发）", "评价指标", ["evaluation", "--year", "2019"])])
        {
            var file = Path.Combine(world.Folder, "table.xlsx");
            (await Terminal.RunOnAsync(world, ["export", .. command, "--out", file, "--at", $"{world.Clock.Now:yyyy-MM-ddTHH:mm:sszzz}"])).Error.ShouldBe("");
            using var fetched = await FetchAsync(world, offered.Links[title], $"{title}.xlsx");
            using var written = File.OpenRead(file);
            var (ours, theirs) = (await CellsAsync(fetched, sheet), await CellsAsync(written, sheet));
            ours.Count.ShouldBeGreaterThan(1, title);
            ours.ShouldBe(theirs, title);
            (await CellsAsync(fetched, "列说明")).Count.ShouldBeGreaterThan(5);
        }

        (await world.SayAsync(clerk, "导出 2019")).Links.Keys.ShouldBe(["交办事项台账（2019年）", "2019年度评价（未签发）"]);
        (await world.SayAsync(clerk, "导出 2030-03")).Sentence.ShouldContain("没有您可以导出的表格");
        (await world.SayAsync(clerk, "导出 全部")).Sentence.ShouldBe("没有认出月份或年度，不能导出。请写成“导出 2019-11”或者“导出 2019”。");
    }

    [Fact]
    [Trait("Rule", "R81")]
    public async Task A_coordinators_tables_hold_the_own_city_and_others_get_what_they_may_read()
    {
        await using var rights = await RightsWorld.StartAsync();
        var world = rights.World;
        var order = (await world.Get<OrderStore>().FindAsync("received"))!;
        await SaveAsync(world, order, order with { Version = 10, Content = order.Content with { UnitId = "株洲/发改", CoUnitIds = [], ItemId = null } });
        string Who(string name) => rights.Cast.Of(name, RightsWorld.Unit, 2);

        var city = await world.SayAsync(Who("本市统筹员"), "导出");
        city.Links.Keys.ShouldBe(["长沙市交办事项台账", "2019年11月评价第1版"]);
        using var ledger = await FetchAsync(world, city.Links["长沙市交办事项台账"], "长沙市交办事项台账.xlsx");
        var rows = await RowsAsync(ledger);
        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(row => ((string)row["责任单位"]).StartsWith("长沙市"));
        using var evaluation = await FetchAsync(world, city.Links["2019年11月评价第1版"], "2019年11月评价第1版.xlsx");
        (await RowsAsync(evaluation)).ShouldAllBe(row => (string)row["所在市"] == "长沙");

        using var other = await FetchAsync(world, (await world.SayAsync(Who("外市统筹员"), "导出")).Links["株洲市交办事项台账"], "株洲市交办事项台账.xlsx");
        (await RowsAsync(other)).ShouldHaveSingleItem()["责任单位"].ShouldBe("株洲市发改委");
        (await world.SayAsync(Who("本市书记"), "导出")).Links.Keys.ShouldBe(["交办事项台账", "2019年11月评价第1版"]);
        (await world.SayAsync(Who("联络员"), "导出")).Links.Keys.ShouldBe(["2019年11月评价第1版"], "the own unit's");
        (await world.SayInGroupAsync(Who("经办"), "导出")).Sentence.ShouldContain("请到与我的单聊中办理");
    }

    [Fact]
    [Trait("Rule", "R84")]
    public async Task A_table_is_refused_at_the_press_and_at_the_link_and_a_link_is_one_persons_and_ends()
    {
        await using var rights = await RightsWorld.StartAsync();
        var world = rights.World;
        var (contact, city) = (rights.Cast.Of("联络员", RightsWorld.Unit, 2), rights.Cast.Of("外市统筹员", RightsWorld.Unit, 2));
        foreach (var (kind, id) in ((string, string)[])[("ledger", "all"), ("reports", "2019-11"), ("deliveries", "2019-11"), ("evaluation", "2019/draft")])
            (await world.PressAsync(contact, "paper.get", Moves.Data(("kind", kind), ("paper", id)))).Links.ShouldBeEmpty(kind);
        var order = (await world.Get<OrderStore>().FindAsync("received"))!;
        var moved = order with { Version = 10, Content = order.Content with { UnitId = "株洲/发改", CoUnitIds = [], ItemId = null } };
        await SaveAsync(world, order, moved);
        var link = (await world.SayAsync(city, "导出")).Links["株洲市交办事项台账"];

        var (mine, others) = (new PaperTicket(city, "all").Name(".xlsx"), new PaperTicket(contact, "all").Name(".xlsx"));
        link.ShouldContain(mine);
        await RefusedAsync(world, link.Replace(mine, others, StringComparison.Ordinal), HttpStatusCode.NotFound, "交办事项台账的链接无效。请在会话中发送“导出”");
        await SaveAsync(world, moved, moved with { Version = 11, Content = order.Content });
        await RefusedAsync(world, link, HttpStatusCode.Conflict, "没有您可以查看的交办单");
        world.Machine.Advance(PaperTicket.Life + TimeSpan.FromSeconds(1));
        await RefusedAsync(world, link, HttpStatusCode.Gone, "交办事项台账的链接已过期。请在会话中发送“导出”");
        foreach (var name in (string[])["x", "%25%25", "YQ", "YQpi.xlsx"])
            foreach (var kind in (string[])["ledger", "reports", "deliveries"])
                (await world.Get<IServiceProvider>().GetRequiredKeyedService<IPaperShelf>(kind).TakeAsync(kind, name, TestContext.Current.CancellationToken)).ShouldBeOfType<RackAnswer.Nothing>();
    }

    private static async Task<MemoryStream> FetchAsync(BotWorld world, string link, string name)
    {
        using var response = await world.Http.GetAsync(new Uri(link));
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        response.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe(name);
        return new MemoryStream(await response.Content.ReadAsByteArrayAsync());
    }

    private static async Task<IReadOnlyList<IDictionary<string, object>>> RowsAsync(Stream sheet) =>
        [.. (await MiniExcel.QueryAsync(sheet, useHeaderRow: true)).Cast<IDictionary<string, object>>()];

    private static async Task<IReadOnlyList<string>> CellsAsync(Stream book, string sheet) =>
        [.. (await MiniExcel.QueryAsync(book, useHeaderRow: false, sheetName: sheet)).Cast<IDictionary<string, object>>().Select(row => string.Join('|', row.Values))];

    private static Task<bool> SaveAsync(BotWorld world, HandOverOrder before, HandOverOrder after) =>
        world.Get<Database>().WriteAsync(Core.Actor.System(world.Clock.Now), work => OrderStore.SaveAsync(work, after, "改派", before));

    private static async Task RefusedAsync(BotWorld world, string link, HttpStatusCode status, string sentence)
    {
        using var answer = await world.Http.GetAsync(new Uri(link));
        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(sentence);
    }
}
