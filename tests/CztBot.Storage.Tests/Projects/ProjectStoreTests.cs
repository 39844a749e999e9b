using CztBot.Core;
using CztBot.Core.Orders;
using CztBot.Core.Projects;

namespace CztBot.Storage.Tests.Projects;

public sealed class ProjectStoreTests
{
    private static readonly CrossProject Full = new()
    {
        Id = "K-01", Name = "某通道", Field = ProjectWords.Fields[0], Cities = ["长沙", "湘潭"], Owner = "某公司", County = "岳麓区", ItemIds = ["T05", "T11b"], Progress = "正在选线。", LastMatter = 1,
        Matters = [new ProjectMatter("land", "未批。", "湘潭", "住建局", "湘潭/住建", "请出具意见。", 1, new Stamp("p1", Given.Actor.At))], Updated = new Stamp("p1", Given.Actor.At),
        Closing = new TrackedClosing("验收报告", new Stamp("p1", Given.Actor.At), new Stamp("p2", Given.Actor.At), "材料齐全。"), Relinked = new Stamp("p1", Given.Actor.At),
        Left = new ScopeExit("已建成。", "王安和", new(2020, 3, 9), new Stamp("p1", Given.Actor.At)),
    };

    [Theory, EveryDatabase]
    [Trait("Rule", "R5")]
    public async Task A_project_comes_back_as_it_went_and_what_its_matters_became_is_found_by_origin(On on)
    {
        using var given = new Given(on);
        var store = new ProjectStore(given.Database);
        (await store.AllAsync()).ShouldBeEmpty();

        (await given.WriteAsync(work => ProjectStore.SaveAsync(work, Full, "导入", null))).ShouldBeTrue();

        (await store.FindAsync("K-01"))!.Says(Full).ShouldBeTrue();
        (await store.AllAsync()).ShouldHaveSingleItem();
        var problem = new Core.Problems.Problem { Id = "p1", Origin = ProjectProblems.Origin(Full, Full.Matters[0]), Text = "x", RaisedAt = Given.Actor.At, RaisedBy = "p1" };
        await given.WriteAsync(work => ProblemStore.SaveAsync(work, problem, "登记", null));
        await given.WriteAsync(work => ProblemStore.SaveAsync(work, problem with { Id = "p2", Origin = "report/2019-11/T05" }, "登记", null));
        (await new ProblemStore(given.Database).OfProjectsAsync()).Keys.ShouldBe(["project/K-01/land/1"]);
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R83")]
    public async Task Every_version_of_a_project_is_on_the_trail_of_two_writers_one_is_told_and_a_signature_must_have_seen_it(On on)
    {
        using var given = await new Given(on).WithRoundAsync();
        var bulletins = new BulletinStore(given.Database);
        var before = await bulletins.StampAsync(Given.November);
        await given.WriteAsync(work => ProjectStore.SaveAsync(work, Full, "导入", null));
        (await bulletins.StampAsync(Given.November)).ShouldNotBe(before);

        var written = await Task.WhenAll(((string[])["甲", "乙"]).Select(text => given.WriteAsync(work => ProjectStore.SaveAsync(work, Full with { Progress = text, Version = 2 }, "更新项目", Full))));

        written.Count(one => one).ShouldBe(1);
        var entry = (await new AuditStore(given.Database).OfAsync("project/K-01"))[^1];
        (entry.Action, entry.PersonId, entry.Channel).ShouldBe(("project.更新项目", "p1", "test"));
        entry.BeforeValue!.ShouldContain("正在选线。");
        await using var connection = await given.ConnectAsync();
        foreach (var sql in (string[])["DELETE FROM projects", "UPDATE project_versions SET action = 'x'", "DELETE FROM project_versions"])
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await Should.ThrowAsync<System.Data.Common.DbException>(command.ExecuteNonQueryAsync(), sql);
        }
    }
}
