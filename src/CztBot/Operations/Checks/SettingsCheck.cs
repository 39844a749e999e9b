using CztBot.Conversations;
using CztBot.Questions;
using CztBot.WebChat;

namespace CztBot.Operations.Checks;

/// <summary>The settings, and the folder that they name.</summary>
internal static class SettingsCheck
{
    private const string Subject = "设置";
    private const long Little = 1L << 30;

    public static IEnumerable<Finding> Find(HostChoice choice)
    {
        var configuration = Settings.Load();
        foreach (var (name, value) in choice.Settings) configuration[name] = value;
        var wrong = Wrong(configuration).ToList();
        return wrong.Count > 0
            ? wrong.Select(sentence => new Finding(Subject, Grade.Fault, sentence))
            : [new Finding(Subject, Grade.Fine, "可以读取"), .. Folder(choice.Data ?? Settings.Read(configuration).Data)];
    }

    private static IEnumerable<string> Wrong(IConfiguration configuration)
    {
        Action[] readings = [() => Settings.Read(configuration), () => BotEndpoint.Check(configuration), () => Channels.Read(configuration), () => WebChatOptions.Read(configuration), () => LanguageModelOptions.Read(configuration)];
        foreach (var reading in readings)
        {
            var sentence = "";
            try
            {
                reading();
            }
            catch (UserErrorException wrong)
            {
                sentence = wrong.Message;
            }

            if (sentence.Length > 0) yield return sentence;
        }
    }

    private static IEnumerable<Finding> Folder(string folder)
    {
        var path = Path.GetFullPath(folder);
        if (!Writable(path)) return [new Finding("数据目录", Grade.Fault, $"{path} 不能写入，请检查 Dispatch:Data 的设置和目录的权限。")];
        var free = new DriveInfo(path).AvailableFreeSpace;
        return [free < Little
            ? new Finding("数据目录", Grade.Advice, $"{path} 所在磁盘只剩{free >> 20}兆，请清理或扩容。")
            : new Finding("数据目录", Grade.Fine, path)];
    }

    private static bool Writable(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            var trial = Path.Combine(path, $".check-{Guid.NewGuid():N}");
            File.WriteAllBytes(trial, []);
            File.Delete(trial);
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
