using System.CommandLine;
using CztBot.Operations;

namespace CztBot.Teams;

/// <summary>teams-package --out FILE.zip: the app package of the settings, to be uploaded to Teams.</summary>
public static class PackageForTeams
{
    public static Command Command()
    {
        var file = new Option<string>("--out") { Description = "写到这个 .zip 文件", Required = true };
        var command = new Command("teams-package", "生成 Teams 应用包") { file };
        command.SetAction((parsed, _) => CommandLine.Guard(async () =>
        {
            var settings = TeamsSettings.Read(Settings.Load());
            await CommandLine.WriteFileAsync(parsed.GetValue(file)!, TeamsPackage.Build(settings));
            return 0;
        }));
        return command;
    }
}
